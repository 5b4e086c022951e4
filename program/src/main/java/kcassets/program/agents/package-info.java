/** Wires this program into agents: their configuration files are edited, never rewritten. */
@NullMarked
package kcassets.program.agents;

import org.jspecify.annotations.NullMarked;
