-- Movements from report files of the exchange, for the years that it no longer answers for. The columns are those of
-- ledger_rows; source is the list that a row stands in for. file names the file by its content, line is where the row
-- begins there.
CREATE TABLE report_rows (
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
  file TEXT NOT NULL,
  line BIGINT NOT NULL,
  PRIMARY KEY (uid, source, id)
);
${onlyPostgresql}CREATE INDEX report_rows_in_time ON report_rows (uid, time_millis);
