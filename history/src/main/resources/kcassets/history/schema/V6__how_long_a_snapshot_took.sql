-- Between which moments of the exchange's clock the balances of a snapshot were read. Rows of these moments may be in its
-- balances or not; without a line here, a snapshot may have taken minutes.
CREATE TABLE snapshot_readings (
  snapshot_id BIGINT NOT NULL PRIMARY KEY,
  first_millis BIGINT NOT NULL,
  last_millis BIGINT NOT NULL
);
