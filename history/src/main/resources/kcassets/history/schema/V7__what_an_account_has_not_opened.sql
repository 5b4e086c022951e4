-- Which lists an account could not be asked for when a snapshot was taken, as it had not opened their business: their names
-- with a blank between, or nothing. Without a line here, the answer that is kept beside the snapshot tells.
CREATE TABLE snapshot_not_enabled (
  snapshot_id BIGINT NOT NULL PRIMARY KEY,
  sources TEXT NOT NULL
);
