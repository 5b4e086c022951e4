/**
 * What an answer says, free of what must not show. Its types are public for our own packages alone.
 */
@NullMarked
package kcassets.client.answer;

import org.jspecify.annotations.NullMarked;
