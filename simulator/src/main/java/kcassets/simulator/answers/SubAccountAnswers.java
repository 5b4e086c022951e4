package kcassets.simulator.answers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kcassets.simulator.world.Coin;
import kcassets.simulator.world.Market;
import kcassets.simulator.world.Member;
import kcassets.simulator.world.Wallet;
import kcassets.simulator.world.WalletKind;
import kcassets.simulator.world.WalletName;

/** Answers about sub-accounts and what they hold. */
final class SubAccountAnswers {
  private SubAccountAnswers() {}

  /** Every answer of its group; a new operation of the group is answered here. */
  static void write(Question question, JsonAnswer json) {
    switch (question.operation()) {
      case SUB_ACCOUNTS -> list(question, json);
      case SUB_ACCOUNT_BALANCE -> balance(question, json);
      case SUB_ACCOUNT_SPOT_BALANCES -> balances(question, json);
      case SUB_ACCOUNT_FUTURES_BALANCES -> FuturesAnswers.everybody(question, json);
      case SUB_ACCOUNT_API_KEYS -> KeyAnswers.ofSubAccount(question, json);
      default -> throw Answers.missing(question);
    }
  }

  private static void list(Question question, JsonAnswer json) {
    Lists.writePage(question, json, subs(question), sub -> json.object(() -> profile(json, sub)));
  }

  private static void balance(Question question, JsonAnswer json) {
    String userId = question.required("subUserId");
    Member sub =
        subs(question).stream()
            .filter(each -> each.profile().userId().equals(userId))
            .findFirst()
            .orElseThrow(() -> new Refusal(VenueError.PARAMETER_WRONG, "sub user not exist"));
    json.object(() -> wallets(question, json, sub));
  }

  private static void balances(Question question, JsonAnswer json) {
    Lists.writePage(
        question, json, subs(question), sub -> json.object(() -> wallets(question, json, sub)));
  }

  private static List<Member> subs(Question question) {
    boolean own = question.member() == question.world().master();
    return own ? question.world().subs() : List.of();
  }

  private static void profile(JsonAnswer json, Member sub) {
    Member.Profile profile = sub.profile();
    List<String> usable = profile.frozen() ? List.of("Spot") : profile.opened();
    json.text("userId", profile.userId())
        .whole("uid", profile.uid())
        .text("subName", profile.name())
        .whole("status", profile.frozen() ? 3 : 2)
        .whole("type", profile.type())
        .text("access", profile.access())
        .whole("createdAt", profile.createdAt())
        .text("remarks", profile.remarks());
    json.name("tradeTypes").array(usable, json::text);
    json.name("openedTradeTypes").array(profile.opened(), json::text);
    json.nothing("hostedStatus");
  }

  private static void wallets(Question question, JsonAnswer json, Member sub) {
    json.text("subUserId", sub.profile().userId()).text("subName", sub.name());
    wallets(question, json.name("mainAccounts"), sub, WalletKind.MAIN);
    wallets(question, json.name("tradeAccounts"), sub, WalletKind.TRADE);
    wallets(question, json.name("marginAccounts"), sub, WalletKind.CROSS_MARGIN);
    json.name("tradeHFAccounts").array(List.<String>of(), json::text);
  }

  private static void wallets(Question question, JsonAnswer json, Member sub, WalletKind kind) {
    List<Line> lines = lines(question, sub, kind).filter(line -> isWanted(question, line)).toList();
    Lists.write(question, json, lines, line -> json.object(() -> line.write(json)));
  }

  private static Stream<Line> lines(Question question, Member sub, WalletKind kind) {
    Market market = question.world().market();
    String base = question.argument("baseCurrency").orElse("BTC");
    List<String> currencies = new ArrayList<>();
    if (question.argument("includeBaseAmount").map(Boolean::parseBoolean).orElse(false)) {
      market.coins().stream().map(Coin::code).forEach(currencies::add);
    } else {
      sub.wallets(kind).stream()
          .filter(wallet -> wallet.balance().signum() != 0)
          .map(wallet -> wallet.name().currency())
          .forEach(currencies::add);
    }
    return currencies.stream()
        .map(currency -> {
          WalletName name = WalletName.of(kind, currency);
          BigDecimal price = price(market, currency, base);
          BigDecimal balance = MarginAnswers.amount(sub, name, Wallet::balance);
          return new Line(
              currency,
              balance,
              MarginAnswers.amount(sub, name, Wallet::available),
              MarginAnswers.amount(sub, name, Wallet::holds),
              base,
              price,
              price.signum() == 0 ? BigDecimal.ZERO : balance.divide(price, 8, RoundingMode.DOWN));
        });
  }

  private static boolean isWanted(Question question, Line line) {
    Optional<String> least = question.argument("baseAmount");
    return least.map(amount -> line.worth.compareTo(new BigDecimal(amount)) >= 0).orElse(true);
  }

  /** Units of a currency for one unit of the base currency; zero where nobody knows. */
  private static BigDecimal price(Market market, String currency, String base) {
    BigDecimal dollars = market.dollars(currency);
    return dollars.signum() == 0
        ? BigDecimal.ZERO
        : market.dollars(base).divide(dollars, 12, RoundingMode.HALF_UP).stripTrailingZeros();
  }

  private record Line(
      String currency,
      BigDecimal balance,
      BigDecimal available,
      BigDecimal holds,
      String baseCurrency,
      BigDecimal price,
      BigDecimal worth) {
    void write(JsonAnswer json) {
      json.text("currency", currency)
          .decimal("balance", balance)
          .decimal("available", available)
          .decimal("holds", holds)
          .text("baseCurrency", baseCurrency)
          .decimal("baseCurrencyPrice", price)
          .decimal("baseAmount", worth)
          .text("tag", "DEFAULT");
    }
  }
}
