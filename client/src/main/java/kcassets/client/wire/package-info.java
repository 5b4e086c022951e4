/**
 * One request and its answer over a connection of ours. Its types are public for our own packages
 * alone.
 */
@NullMarked
package kcassets.client.wire;

import org.jspecify.annotations.NullMarked;
