@NullMarked
package kcassets.mcp;

import org.jspecify.annotations.NullMarked;
