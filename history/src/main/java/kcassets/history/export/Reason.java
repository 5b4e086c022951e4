package kcassets.history.export;

import java.util.Locale;

/** Why something of the history is not in an export. */
public enum Reason {
  OWN_TRANSFER("moved between wallets of one account", true),
  SUB_TRANSFER("moved between a master and a sub-account", true),
  INNER_TRANSFER("came from or went to another account of the exchange", true),
  EARN_TRANSFER("locked in a product of the exchange or back from it, and still the owner's", true),
  REPEATED("told by trade-hf-ledgers as well, and counted there", true),
  NOT_FINAL("not final yet; a later export has it", true),
  FAILED("failed, was refused or was taken back", true),
  NO_WORD("borrowed or paid back, for which this format has no word", true),
  ZERO("an amount of nothing", true),
  UNPAIRED_TRADE("one leg of a trade whose other leg is not in the history", false);

  private final String meaning;
  private final boolean expected;

  Reason(String meaning, boolean expected) {
    this.meaning = meaning;
    this.expected = expected;
  }

  /** Its name in answers, such as {@code own-transfer}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** In words. */
  public String meaning() {
    return meaning;
  }

  /** False where the export lacks something that it should have. */
  public boolean isExpected() {
    return expected;
  }
}
