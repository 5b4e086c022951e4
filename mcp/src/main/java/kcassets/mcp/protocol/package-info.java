/** Messages of the protocol, a line each, as the SDK wants to be given them. */
@NullMarked
package kcassets.mcp.protocol;

import org.jspecify.annotations.NullMarked;
