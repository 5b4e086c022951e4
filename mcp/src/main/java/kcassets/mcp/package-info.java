/**
 * The face for agents: a server of the Model Context Protocol over the official SDK, whose tools
 * are the catalog's operations and what is composed of them.
 */
@NullMarked
package kcassets.mcp;

import org.jspecify.annotations.NullMarked;
