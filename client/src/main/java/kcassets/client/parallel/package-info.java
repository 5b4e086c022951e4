/** Asking many things side by side. For our own modules. */
@NullMarked
package kcassets.client.parallel;

import org.jspecify.annotations.NullMarked;
