/**
 * Whole lists: windows of time, pages within them, and what is read ahead. Its types are public for
 * our own packages alone.
 */
@NullMarked
package kcassets.client.walk;

import org.jspecify.annotations.NullMarked;
