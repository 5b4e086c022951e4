/** The commands that set the program up: accounts, agents, and what looks at both. */
@NullMarked
package kcassets.program.setup;

import org.jspecify.annotations.NullMarked;
