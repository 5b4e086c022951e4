/** What only the program has: every request that it can form, which the client signs. */
@NullMarked
package kcassets.client;

import org.jspecify.annotations.NullMarked;
