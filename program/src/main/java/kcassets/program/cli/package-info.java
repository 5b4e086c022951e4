/**
 * The command line: words in, a result on standard output, an exit code. Holds no rule about any
 * operation.
 */
@NullMarked
package kcassets.program.cli;

import org.jspecify.annotations.NullMarked;
