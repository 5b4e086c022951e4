@NullMarked
package kcassets.program.mcp;

import org.jspecify.annotations.NullMarked;
