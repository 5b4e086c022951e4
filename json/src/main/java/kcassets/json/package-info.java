/**
 * JSON without loss: every number keeps the letters it came with, members keep their order. {@link
 * kcassets.json.Json} is a value to look into; the other classes read, copy and write texts without
 * building one.
 */
@NullMarked
package kcassets.json;

import org.jspecify.annotations.NullMarked;
