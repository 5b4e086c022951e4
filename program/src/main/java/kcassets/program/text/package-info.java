/** Text as it may be printed: what a terminal cannot be fooled with, and aligned lines. */
@NullMarked
package kcassets.program.text;

import org.jspecify.annotations.NullMarked;
