/**
 * What a tool is made of: its name, schemas and sentences, its arguments, and the accounts it may
 * ask about.
 */
@NullMarked
package kcassets.mcp.definition;

import org.jspecify.annotations.NullMarked;
