package kcassets.history.statement;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * A balance that the exchange has told.
 *
 * @param atMillis the last millisecond whose movements are in it
 */
public record ToldBalance(Basis basis, long atMillis, BigDecimal balance) {
  /** How it was told. */
  public enum Basis {
    /** With a movement, as the balance after it. */
    RUNNING_BALANCE("running balance"),
    /** In an answer about all wallets. */
    SNAPSHOT("snapshot");

    private final String label;

    Basis(String label) {
      this.label = label;
    }

    /** Its name in answers. */
    public String label() {
      return label;
    }
  }

  public ToldBalance {
    requireNonNull(basis, "basis is null");
    requireNonNull(balance, "balance is null");
  }
}
