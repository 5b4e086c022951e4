/** Generated files of the checkout, as the tests of every module compare or rewrite them. */
@NullMarked
package kcassets.snapshots;

import org.jspecify.annotations.NullMarked;
