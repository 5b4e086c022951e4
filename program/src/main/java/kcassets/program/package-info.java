/**
 * The program: it starts, hands out the streams and the environment, and ends with an exit code.
 */
@NullMarked
package kcassets.program;

import org.jspecify.annotations.NullMarked;
