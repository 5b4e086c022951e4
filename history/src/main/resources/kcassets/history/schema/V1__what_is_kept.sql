-- Every statement runs unchanged on DuckDB and on PostgreSQL.
--
-- Money stands twice: as text, exact whatever its size, and as a number to be added up, which is NULL
-- where the text does not fit. Times are epoch milliseconds.

-- Under which local names an account of the exchange was seen.
CREATE TABLE identities (
  uid TEXT NOT NULL,
  account TEXT NOT NULL,
  seen_millis BIGINT NOT NULL,
  PRIMARY KEY (uid, account)
);

-- Whole answers of portfolio; answer is the JSON, compressed as gzip.
CREATE SEQUENCE snapshot_ids;
CREATE TABLE snapshots (
  id BIGINT NOT NULL PRIMARY KEY,
  uid TEXT NOT NULL,
  account TEXT NOT NULL,
  taken_millis BIGINT NOT NULL,
  base TEXT NOT NULL,
  complete BOOLEAN NOT NULL,
  answer BYTEA NOT NULL
);
CREATE TABLE snapshot_rows (
  snapshot_id BIGINT NOT NULL,
  line INTEGER NOT NULL,
  owner TEXT NOT NULL,
  wallet TEXT NOT NULL,
  symbol TEXT,
  currency TEXT NOT NULL,
  balance TEXT NOT NULL,
  available TEXT NOT NULL,
  hold TEXT NOT NULL,
  liability TEXT NOT NULL,
  net TEXT NOT NULL,
  net_number DECIMAL(38, 18),
  price TEXT,
  value TEXT,
  PRIMARY KEY (snapshot_id, line)
);

-- Deposit addresses as they were told at one time.
CREATE SEQUENCE address_answer_ids;
CREATE TABLE address_answers (
  id BIGINT NOT NULL PRIMARY KEY,
  uid TEXT NOT NULL,
  taken_millis BIGINT NOT NULL,
  complete BOOLEAN NOT NULL
);
CREATE TABLE address_rows (
  answer_id BIGINT NOT NULL,
  line INTEGER NOT NULL,
  currency TEXT NOT NULL,
  chain TEXT NOT NULL,
  address TEXT NOT NULL,
  memo TEXT NOT NULL,
  credited TEXT NOT NULL,
  contract TEXT NOT NULL,
  PRIMARY KEY (answer_id, line)
);

-- Intervals that the exchange has answered, both ends included. currency is empty where the question
-- named none. bodies are the answers as they came, compressed.
CREATE TABLE answered_windows (
  uid TEXT NOT NULL,
  source TEXT NOT NULL,
  currency TEXT NOT NULL,
  from_millis BIGINT NOT NULL,
  to_millis BIGINT NOT NULL,
  answered_millis BIGINT NOT NULL,
  row_count BIGINT NOT NULL,
  digest TEXT NOT NULL,
  bodies BYTEA NOT NULL,
  PRIMARY KEY (uid, source, currency, from_millis, to_millis, answered_millis)
);

-- Movements of money. raw is the exchange's row, unedited.
CREATE TABLE ledger_rows (
  uid TEXT NOT NULL,
  source TEXT NOT NULL,
  id TEXT NOT NULL,
  time_millis BIGINT NOT NULL,
  currency TEXT NOT NULL,
  amount TEXT NOT NULL,
  amount_number DECIMAL(38, 18),
  fee TEXT,
  fee_number DECIMAL(38, 18),
  balance TEXT,
  balance_number DECIMAL(38, 18),
  wallet TEXT,
  type TEXT,
  direction TEXT,
  status TEXT,
  context TEXT,
  raw TEXT NOT NULL,
  PRIMARY KEY (uid, source, id)
);
