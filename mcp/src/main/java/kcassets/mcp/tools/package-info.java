/** Every tool there is. {@link kcassets.mcp.tools.Toolbox} is the one place to add another. */
@NullMarked
package kcassets.mcp.tools;

import org.jspecify.annotations.NullMarked;
