package kcassets.history.store;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;

/** A row of the store, its columns by number from 1. Valid until the next one is looked at. */
public final class StoredRow {
  private final ResultSet row;

  StoredRow(ResultSet row) {
    this.row = row;
  }

  /** A text that is always there. */
  public String text(int column) throws SQLException {
    return requireNonNull(row.getString(column), "a text is missing");
  }

  /** A text that may be absent. */
  public Optional<String> maybeText(int column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  /** A whole number that is always there. */
  public long whole(int column) throws SQLException {
    return row.getLong(column);
  }

  /** A whole number that may be absent. */
  public OptionalLong maybeWhole(int column) throws SQLException {
    long whole = row.getLong(column);
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(whole);
  }

  /** A truth that is always there. */
  public boolean truth(int column) throws SQLException {
    return row.getBoolean(column);
  }

  /** A number that may be absent, as the column holds it. */
  public Optional<BigDecimal> maybeNumber(int column) throws SQLException {
    return Optional.ofNullable(row.getBigDecimal(column));
  }

  /** A number that was kept as text, exactly as it was. */
  public BigDecimal exact(int column) throws SQLException {
    return new BigDecimal(text(column));
  }

  /** The same where it may be absent. */
  public Optional<BigDecimal> maybeExact(int column) throws SQLException {
    return maybeText(column).map(BigDecimal::new);
  }

  /** Bytes that are always there. */
  public byte[] bytes(int column) throws SQLException {
    return requireNonNull(row.getBytes(column), "bytes are missing");
  }
}
