-- How far the clock of the exchange was from the one of the machine that copied last; positive where it is ahead.
-- Retention and answers count by the exchange's clock, and reading what is kept asks nobody.
CREATE TABLE exchange_clocks (
  uid TEXT NOT NULL PRIMARY KEY,
  ahead_millis BIGINT NOT NULL,
  measured_millis BIGINT NOT NULL
);
