/** Which local store a command uses, and what is kept in it of a run. */
@NullMarked
package kcassets.program.store;

import org.jspecify.annotations.NullMarked;
