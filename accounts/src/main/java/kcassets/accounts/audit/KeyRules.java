package kcassets.accounts.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kcassets.catalog.Quoted;
import kcassets.client.KeyVersion;

/** What may be wrong with a key that is only to read: the one place that says so. */
public final class KeyRules {
  /** What a reader needs. */
  private static final Set<String> READING = Set.of("General", "Futures");

  /** The words that are known; others are quoted where they are shown. */
  private static final Set<String> KNOWN =
      Set.of(
          "General",
          "Spot",
          "Margin",
          "Futures",
          "InnerTransfer",
          "Transfer",
          "Earn",
          "Withdrawal",
          "FlexTransfers",
          "Unified");

  private static final Duration SOON = Duration.ofDays(30);

  private KeyRules() {}

  /**
   * Judges a key.
   *
   * @param sends the version that this program calls it with; empty for a key it does not use
   * @param key what is known of the key
   * @param now the moment that relative times count from
   * @return one for each; none where there is nothing to say
   */
  public static List<KeyConcern> judge(KeyFacts key, Optional<KeyVersion> sends, Instant now) {
    List<KeyConcern> concerns = new ArrayList<>();
    rights(key).ifPresent(concerns::add);
    if (!key.hasAddressList()) {
      concerns.add(
          new KeyConcern(
              FindingCode.NO_IP_LIST,
              Severity.WARNING,
              "the key has no IP list: whoever gets hold of it can use it from anywhere",
              "Bind it to your addresses on KuCoin."));
    }
    key.expiry().flatMap(end -> expiry(end, now)).ifPresent(concerns::add);
    version(key, sends).ifPresent(concerns::add);
    if (key.rights().stream().anyMatch(KeyRules::isUnified)) {
      concerns.add(
          unified(
              Severity.WARNING,
              "the key has a right of Unified accounts, so the account is likely one"));
    }
    return concerns;
  }

  /**
   * {@return the rights of a key that are known by name: those that may be shown to strangers}
   *
   * @param key what is known of the key
   */
  public static List<String> knownRights(KeyFacts key) {
    return key.rights().stream().filter(KNOWN::contains).toList();
  }

  static KeyConcern unified(Severity severity, String sign) {
    return new KeyConcern(
        FindingCode.UNIFIED_ACCOUNT,
        severity,
        sign + "; the calls of Classic accounts, which this program asks, show it in part or not",
        "Compare with KuCoin's own site, and do not take these answers for the whole picture.");
  }

  private static Optional<KeyConcern> rights(KeyFacts key) {
    List<String> beyond = key.rights().stream().filter(each -> !READING.contains(each)).toList();
    if (beyond.isEmpty()) {
      return Optional.empty();
    }
    boolean withdraws = beyond.stream().anyMatch(KeyRules::isWithdrawal);
    return Optional.of(
        new KeyConcern(
            withdraws ? FindingCode.MAY_WITHDRAW : FindingCode.RIGHTS_BEYOND_READING,
            withdraws ? Severity.CRITICAL : Severity.WARNING,
            "the key may do more than read"
                + (withdraws ? ", and may withdraw" : "")
                + ": it has the rights "
                + beyond.stream().map(KeyRules::shown).collect(Collectors.joining(", ")),
            "A key with General (and Futures) is enough: make one on KuCoin, and delete this one"
                + " unless something else needs it."));
  }

  private static Optional<KeyConcern> expiry(Instant end, Instant now) {
    if (!end.isAfter(now)) {
      return Optional.of(
          new KeyConcern(
              FindingCode.KEY_EXPIRED,
              Severity.CRITICAL,
              "the key expired on " + end,
              "Make a new one on KuCoin, and replace this one."));
    }
    return end.isBefore(now.plus(SOON))
        ? Optional.of(
            new KeyConcern(
                FindingCode.KEY_EXPIRES_SOON,
                Severity.WARNING,
                "the key expires on " + end,
                "Renew it on KuCoin before it ends."))
        : Optional.empty();
  }

  private static Optional<KeyConcern> version(KeyFacts key, Optional<KeyVersion> sends) {
    Optional<KeyVersion> oldest = Optional.of(KeyVersion.V1);
    if (key.version().equals(oldest) || sends.equals(oldest)) {
      return Optional.of(
          new KeyConcern(
              FindingCode.KEY_VERSION_1,
              Severity.CRITICAL,
              "the key is of version 1, which sends the passphrase in clear with every call",
              "Make a key of version 3 on KuCoin, and delete this one."));
    }
    KeyVersion version = key.version().or(() -> sends).orElse(KeyVersion.V3);
    return version == KeyVersion.V3
        ? Optional.empty()
        : Optional.of(
            new KeyConcern(
                FindingCode.KEY_VERSION_2,
                Severity.WARNING,
                "the key is of version " + version.header() + ", and today's keys are of version 3",
                "Make a key of version 3 on KuCoin: old ones may stop working."));
  }

  /** KuCoin's pages say Withdrawal; the answers say Transfer. */
  private static boolean isWithdrawal(String right) {
    return right.equalsIgnoreCase("Transfer")
        || right.toLowerCase(Locale.ROOT).contains("withdraw");
  }

  private static boolean isUnified(String right) {
    return right.toLowerCase(Locale.ROOT).contains("unified");
  }

  private static String shown(String right) {
    return KNOWN.contains(right) ? right : Quoted.of(right);
  }
}
