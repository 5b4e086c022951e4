package kcassets.simulator.answers;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kcassets.simulator.world.Member;
import kcassets.simulator.world.Quirk;
import kcassets.simulator.world.Wallet;
import kcassets.simulator.world.WalletKind;

/** Answers about the member itself and its funding, spot and option wallets. */
final class AccountAnswers {
  private static final List<WalletKind> LISTED =
      List.of(WalletKind.MAIN, WalletKind.TRADE, WalletKind.OPTION);
  private static final int MOST_SUB_ACCOUNTS = 5;

  private AccountAnswers() {}

  /** Every answer of its group; a new operation of the group is answered here. */
  static void write(Question question, JsonAnswer json) {
    switch (question.operation()) {
      case ACCOUNT_SUMMARY -> summary(question, json);
      case API_KEY_INFO -> KeyAnswers.callingKey(question, json);
      case SPOT_ACCOUNT_TYPE -> type(question, json);
      case SPOT_ACCOUNTS -> list(question, json);
      case SPOT_ACCOUNT -> one(question, json);
      case CROSS_MARGIN_ACCOUNT -> MarginAnswers.cross(question, json);
      case ISOLATED_MARGIN_ACCOUNTS -> MarginAnswers.isolated(question, json);
      case FUTURES_ACCOUNT -> FuturesAnswers.account(question, json);
      case SPOT_LEDGERS -> LedgerAnswers.spot(question, json);
      case TRADE_HF_LEDGERS -> LedgerAnswers.trade(question, json);
      case MARGIN_HF_LEDGERS -> LedgerAnswers.margin(question, json);
      case FUTURES_LEDGERS -> FuturesLedgerAnswer.write(question, json);
      default -> throw Answers.missing(question);
    }
  }

  private static void summary(Question question, JsonAnswer json) {
    Member member = question.member();
    boolean hasSubs = member == question.world().master();
    List<Member> subs = hasSubs ? question.world().subs() : List.of();
    int most = Math.max(MOST_SUB_ACCOUNTS, subs.size());
    json.object(() ->
        json.whole("level", hasSubs ? question.world().plan().vipLevel() : 0)
            .whole("subQuantity", subs.size())
            .whole("spotSubQuantity", count(subs, "Spot"))
            .whole("marginSubQuantity", count(subs, "Margin"))
            .whole("futuresSubQuantity", count(subs, "Futures"))
            .whole("optionSubQuantity", count(subs, "Option"))
            .whole("maxSubQuantity", most)
            .whole("maxDefaultSubQuantity", most)
            .whole("maxSpotSubQuantity", 0)
            .whole("maxMarginSubQuantity", most)
            .whole("maxFuturesSubQuantity", most)
            .whole("maxOptionSubQuantity", most));
  }

  private static void type(Question question, JsonAnswer json) {
    json.flag(question.plays(Quirk.LEGACY_HIGH_FREQUENCY));
  }

  private static void list(Question question, JsonAnswer json) {
    Optional<String> currency = question.argument("currency");
    Optional<String> type = question.argument("type");
    List<Wallet> wallets =
        question.member().wallets().stream()
            .filter(wallet -> LISTED.contains(wallet.name().kind()))
            .filter(wallet -> isClassic(question, wallet))
            .filter(wallet -> currency.map(wallet.name().currency()::equals).orElse(true))
            .filter(wallet -> type.map(kind(wallet)::equals).orElse(true))
            .sorted(Comparator.comparing(Wallet::id))
            .toList();
    Lists.write(
        question,
        json,
        wallets,
        wallet ->
            json.object(() -> {
              json.text("id", wallet.id()).text("currency", wallet.name().currency());
              json.text("type", type(question, wallet));
              balance(json, wallet);
            }));
  }

  private static void one(Question question, JsonAnswer json) {
    String id = question.required("accountId");
    Wallet wallet =
        question.member().wallets().stream()
            .filter(each -> LISTED.contains(each.name().kind()) && each.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new Refusal(VenueError.PARAMETER_WRONG, "account not exist"));
    json.object(() -> {
      json.text("currency", wallet.name().currency());
      balance(json, wallet);
    });
  }

  private static boolean isClassic(Question question, Wallet wallet) {
    boolean unified =
        question.plays(Quirk.UNIFIED_ACCOUNT)
            || (question.plays(Quirk.UNIFIED_BUT_FUNDING)
                && wallet.name().kind() != WalletKind.MAIN);
    return !unified || question.member() != question.world().master();
  }

  private static void balance(JsonAnswer json, Wallet wallet) {
    json.decimal("balance", wallet.balance())
        .decimal("available", wallet.available())
        .decimal("holds", wallet.holds());
  }

  private static String kind(Wallet wallet) {
    return wallet.name().kind().name().toLowerCase(Locale.ROOT);
  }

  private static String type(Question question, Wallet wallet) {
    boolean legacy =
        wallet.name().kind() == WalletKind.TRADE && question.plays(Quirk.LEGACY_HIGH_FREQUENCY);
    return legacy ? "trade_hf" : kind(wallet);
  }

  private static long count(List<Member> subs, String business) {
    return subs.stream().filter(sub -> sub.profile().opened().contains(business)).count();
  }
}
