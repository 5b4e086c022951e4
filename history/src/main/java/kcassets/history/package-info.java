/**
 * What stays: a local store that several processes share, and what is kept in it. {@link
 * kcassets.history.HistoryStore} is where to begin. Databases are known here and nowhere else.
 */
@NullMarked
package kcassets.history;

import org.jspecify.annotations.NullMarked;
