package kcassets.accounts.audit;

import java.util.Locale;

/** What an audit may find. The names are public: scripts and agents branch on them. */
public enum FindingCode {
  /** The key may take coins off the exchange. */
  MAY_WITHDRAW,
  /** The key may trade, lend or move coins. */
  RIGHTS_BEYOND_READING,
  /** The key works from any address. */
  NO_IP_LIST,
  /** The key has ended. */
  KEY_EXPIRED,
  /** The key ends within 30 days. */
  KEY_EXPIRES_SOON,
  /** A key of the first generation, whose passphrase is sent in clear. */
  KEY_VERSION_1,
  /** A key of the second generation. */
  KEY_VERSION_2,
  /** The account is, or may be, a Unified one: the calls of Classic accounts show it in part. */
  UNIFIED_ACCOUNT;

  /** {@return as it is printed: {@code no_ip_list}} */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
