package kcassets.program.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kcassets.accounts.AccountName;
import kcassets.accounts.StoredAccount;
import kcassets.accounts.audit.FindingCode;
import kcassets.accounts.audit.KeyConcern;
import kcassets.accounts.audit.KeyFacts;
import kcassets.accounts.audit.KeyRules;
import kcassets.catalog.Operation;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.client.AssetsClient;
import kcassets.faces.CommandLineAdvice;

/** The key that a command would use: whether there is one, whether it is taken, and what it may. */
final class KeyCheck {
  static final String CREDENTIALS = "credentials";
  static final String KEY = "key";
  private static final String RIGHTS = "key_rights";
  private static final String ADDRESSES = "key_ip_list";
  private static final String EXPIRY = "key_expiry";
  private static final String VERSION = "key_version";
  private static final List<String> FACTS = List.of(RIGHTS, ADDRESSES, EXPIRY, VERSION);
  private static final Set<String> NAMES_THAT_TELL_NOTHING =
      Set.of(AccountName.USUAL, AccountName.ENVIRONMENT, AccountName.DEMO);

  private final AssetsClient client;
  private final CheckedSetup setup;

  KeyCheck(AssetsClient client, CheckedSetup setup) {
    this.client = client;
    this.setup = setup;
  }

  /** Whether there is a key: asks nobody. */
  static Check credentials(CheckedSetup setup) {
    return new Check(List.of(CREDENTIALS), () -> List.of(credentials(setup.account())));
  }

  /** What the exchange says of it. */
  Check check() {
    List<String> names = new ArrayList<>(List.of(KEY));
    names.addAll(FACTS);
    return new Check(names, this::rows);
  }

  private static Diagnosis credentials(CheckedSetup.Account account) {
    return switch (account) {
      case CheckedSetup.Account.Missing(Failure why) ->
          Diagnosis.fail(
              CREDENTIALS,
              why.kind().meaning(),
              "See accounts list; accounts add NAME --from-file FILE stores an account.");
      case CheckedSetup.Account.Found(StoredAccount found, boolean warning) -> {
        String name = NAMES_THAT_TELL_NOTHING.contains(found.name()) ? found.name() : "a named one";
        String words = "the account in use is " + name + " (" + found.environment() + ")";
        yield warning
            ? Diagnosis.warn(
                CREDENTIALS,
                words + "; the environment holds a part of another",
                "Set KUCOIN_API_KEY, KUCOIN_API_SECRET and KUCOIN_API_PASSPHRASE, or none of them.")
            : Diagnosis.pass(CREDENTIALS, words);
      }
    };
  }

  private List<Diagnosis> rows() {
    KeyFacts facts;
    try {
      facts =
          KeyFacts.read(
              client.call(Operation.API_KEY_INFO, Map.of()),
              setup.found().orElseThrow().credentials().key());
    } catch (AssetsException e) {
      List<Diagnosis> rows = new ArrayList<>();
      rows.add(
          Diagnosis.fail(
              KEY, SafeWords.of(e.failure()), CommandLineAdvice.WORDS.hint(e.failure())));
      FACTS.forEach(name -> rows.add(Diagnosis.warn(name, "not known", "Mend " + KEY + " first.")));
      return rows;
    }
    List<KeyConcern> concerns =
        KeyRules.judge(
            facts,
            setup.found().map(account -> account.credentials().version()),
            setup.clock().instant());
    return List.of(
        Diagnosis.pass(KEY, facts.isOfSub() ? "accepted: a sub-account's" : "accepted"),
        row(
            RIGHTS,
            concerns,
            rights(facts),
            rights(facts),
            FindingCode.MAY_WITHDRAW,
            FindingCode.RIGHTS_BEYOND_READING),
        row(ADDRESSES, concerns, "bound to addresses", "", FindingCode.NO_IP_LIST),
        row(
            EXPIRY,
            concerns,
            facts.expiry().map(end -> "ends on " + end).orElse("does not end"),
            "",
            FindingCode.KEY_EXPIRED,
            FindingCode.KEY_EXPIRES_SOON),
        row(
            VERSION,
            concerns,
            "version " + facts.version().map(version -> version.header()).orElse("not told"),
            "",
            FindingCode.KEY_VERSION_1,
            FindingCode.KEY_VERSION_2));
  }

  /**
   * The row of a concern, or that all is well.
   *
   * @param instead words in place of the concern's own, which may repeat the exchange
   */
  private static Diagnosis row(
      String check, List<KeyConcern> concerns, String well, String instead, FindingCode... codes) {
    Optional<KeyConcern> concern =
        concerns.stream().filter(each -> List.of(codes).contains(each.code())).findFirst();
    return concern
        .map(each -> of(check, each, instead))
        .orElseGet(() -> Diagnosis.pass(check, well));
  }

  static Diagnosis of(String check, KeyConcern concern, String instead) {
    State state =
        switch (concern.severity()) {
          case CRITICAL -> State.FAIL;
          case WARNING -> State.WARN;
          case INFO -> State.PASS;
        };
    return new Diagnosis(
        check, state, instead.isEmpty() ? concern.message() : instead, concern.hint());
  }

  private static String rights(KeyFacts facts) {
    List<String> known = KeyRules.knownRights(facts);
    int others = facts.rights().size() - known.size();
    return (known.isEmpty() ? "none that is known here" : String.join(", ", known))
        + (others == 0 ? "" : ", and " + others + " that are not known here");
  }
}
