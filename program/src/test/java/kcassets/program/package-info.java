/** Tests of the whole program's shape. */
@NullMarked
package kcassets.program;

import org.jspecify.annotations.NullMarked;
