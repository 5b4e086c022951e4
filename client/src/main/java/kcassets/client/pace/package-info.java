/**
 * When to ask: quotas, clocks, deadlines, and whether to ask again. Its types are public for our
 * own packages alone.
 */
@NullMarked
package kcassets.client.pace;

import org.jspecify.annotations.NullMarked;
