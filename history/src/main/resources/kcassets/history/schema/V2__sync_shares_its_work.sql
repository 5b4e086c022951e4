-- Every statement runs unchanged on DuckDB and on PostgreSQL.

-- Processes that copy from the exchange, and until when each is taken to live if it says no more.
-- Times are those of the database, which all of them share.
CREATE TABLE sync_workers (
  worker TEXT NOT NULL PRIMARY KEY,
  alive_until_millis BIGINT NOT NULL
);

-- Stretches of time that one of them is asking for; the others leave them alone while it lives.
CREATE TABLE sync_claims (
  uid TEXT NOT NULL,
  source TEXT NOT NULL,
  currency TEXT NOT NULL,
  cell_millis BIGINT NOT NULL,
  worker TEXT NOT NULL,
  PRIMARY KEY (uid, source, currency, cell_millis)
);

-- From when on an account is asked for, where the exchange documents no end, and how that was found.
CREATE TABLE account_beginnings (
  uid TEXT NOT NULL PRIMARY KEY,
  begin_millis BIGINT NOT NULL,
  evidence TEXT NOT NULL,
  found_millis BIGINT NOT NULL
);
