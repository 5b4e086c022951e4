package kcassets.simulator.answers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import kcassets.simulator.world.Coin;
import kcassets.simulator.world.Market;
import kcassets.simulator.world.Member;
import kcassets.simulator.world.Wallet;
import kcassets.simulator.world.WalletKind;
import kcassets.simulator.world.WalletName;

/** Answers about cross and isolated margin. */
final class MarginAnswers {
  private static final BigDecimal LEVERAGE = new BigDecimal("4");

  private MarginAnswers() {}

  /** Refuses a member who never opened margin. */
  static void requireMargin(Member member) {
    if (!member.hasMargin()) {
      throw new Refusal(VenueError.MARGIN_NOT_OPENED);
    }
  }

  static void cross(Question question, JsonAnswer json) {
    requireMargin(question.member());
    String quote = question.required("quoteCurrency");
    Market market = question.world().market();
    List<Wallet> wallets = question.member().wallets(WalletKind.CROSS_MARGIN);
    BigDecimal assets = total(market, wallets, Wallet::balance, quote);
    BigDecimal debts = total(market, wallets, Wallet::liability, quote);
    json.object(() -> {
      json.decimal("totalAssetOfQuoteCurrency", assets)
          .decimal("totalLiabilityOfQuoteCurrency", debts)
          .decimal("debtRatio", ratio(debts, assets))
          .text("status", "EFFECTIVE")
          .name("accounts");
      List<Coin> coins = market.coins().stream().filter(Coin::margin).toList();
      json.array(
          coins,
          coin ->
              json.object(
                  () -> leg(question, json, WalletName.of(WalletKind.CROSS_MARGIN, coin.code()))));
    });
  }

  static void isolated(Question question, JsonAnswer json) {
    requireMargin(question.member());
    Market market = question.world().market();
    String quote = question.required("quoteCurrency");
    List<String> pairs = question.argument("symbol").map(List::of).orElseGet(market::marginPairs);
    if (!market.marginPairs().containsAll(pairs)) {
      throw new Refusal(VenueError.SYMBOL_UNKNOWN);
    }
    List<Wallet> wallets =
        question.member().wallets(WalletKind.ISOLATED_MARGIN).stream()
            .filter(wallet -> pairs.contains(wallet.name().pair()))
            .toList();
    json.object(() -> {
      json.decimal("totalAssetOfQuoteCurrency", total(market, wallets, Wallet::balance, quote))
          .decimal(
              "totalLiabilityOfQuoteCurrency", total(market, wallets, Wallet::liability, quote))
          .whole("timestamp", question.now())
          .name("assets");
      json.array(pairs, pair -> json.object(() -> pair(question, json, wallets, pair)));
    });
  }

  private static void pair(Question question, JsonAnswer json, List<Wallet> wallets, String pair) {
    Market market = question.world().market();
    int dash = pair.indexOf('-');
    String base = pair.substring(0, dash);
    String quote = pair.substring(dash + 1);
    List<Wallet> legs = wallets.stream().filter(w -> w.name().pair().equals(pair)).toList();
    BigDecimal assets = total(market, legs, Wallet::balance, quote);
    BigDecimal debts = total(market, legs, Wallet::liability, quote);
    json.text("symbol", pair)
        .text("status", "EFFECTIVE")
        .decimal("debtRatio", ratio(debts, assets));
    json.name("baseAsset").object(() -> leg(question, json, WalletName.isolated(pair, base)));
    json.name("quoteAsset").object(() -> leg(question, json, WalletName.isolated(pair, quote)));
  }

  private static void leg(Question question, JsonAnswer json, WalletName name) {
    Member member = question.member();
    BigDecimal balance = amount(member, name, Wallet::balance);
    json.text("currency", name.currency())
        .flag("borrowEnabled", !name.currency().equals("KCS"))
        .flag("transferInEnabled", true)
        .decimal("liability", amount(member, name, Wallet::liability))
        .decimal("liabilityPrincipal", amount(member, name, Wallet::principal))
        .decimal("liabilityInterest", amount(member, name, Wallet::interest))
        .decimal("total", balance)
        .decimal("available", amount(member, name, Wallet::available))
        .decimal("hold", amount(member, name, Wallet::holds))
        .decimal("maxBorrowSize", balance.multiply(LEVERAGE).setScale(8, RoundingMode.DOWN));
  }

  static BigDecimal amount(Member member, WalletName name, Function<Wallet, BigDecimal> part) {
    return member.wallet(name).map(part).orElse(BigDecimal.ZERO);
  }

  private static BigDecimal total(
      Market market, Collection<Wallet> wallets, Function<Wallet, BigDecimal> part, String quote) {
    return wallets.stream()
        .map(wallet -> market.convert(part.apply(wallet), wallet.name().currency(), quote))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal ratio(BigDecimal debts, BigDecimal assets) {
    return assets.signum() == 0 ? BigDecimal.ZERO : debts.divide(assets, 10, RoundingMode.DOWN);
  }
}
