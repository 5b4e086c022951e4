-- Rows are read slice of time by slice of time. PostgreSQL finds a slice with this index; DuckDB has the least and largest
-- time of every stretch of rows anyway, and an index would only make it slower to write. There the line is a comment.
${onlyPostgresql}CREATE INDEX ledger_rows_in_time ON ledger_rows (uid, time_millis);
