@NullMarked
package kcassets.mcp.definition;

import org.jspecify.annotations.NullMarked;
