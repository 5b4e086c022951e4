/** The example of the README. */
@NullMarked
package kcassets.client.example;

import org.jspecify.annotations.NullMarked;
