/** How much of an answer fits, and what is kept of the rest for the next call. */
@NullMarked
package kcassets.mcp.answer;

import org.jspecify.annotations.NullMarked;
