/** What was kept, read again: movements as rows of JSON. */
@NullMarked
package kcassets.history.reading;

import org.jspecify.annotations.NullMarked;
