@NullMarked
package kcassets.mcp.answer;

import org.jspecify.annotations.NullMarked;
