/** What reads standard input, line by line. */
@NullMarked
package kcassets.program.input;

import org.jspecify.annotations.NullMarked;
