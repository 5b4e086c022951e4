/**
 * The local store that several processes share: DuckDB or PostgreSQL, one transaction at a time.
 * {@link kcassets.history.store.HistoryStore} is where to begin. Databases are known here and
 * nowhere else.
 */
@NullMarked
package kcassets.history.store;

import org.jspecify.annotations.NullMarked;
