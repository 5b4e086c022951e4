/** The face for agents: the catalog as tools of the Model Context Protocol. */
@NullMarked
package kcassets.program.mcp;

import org.jspecify.annotations.NullMarked;
