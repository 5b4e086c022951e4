/** What the venue answers to each operation, and how it refuses. */
@NullMarked
package kcassets.simulator.answers;

import org.jspecify.annotations.NullMarked;
