package kcassets.simulator.answers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;
import kcassets.simulator.world.Chain;
import kcassets.simulator.world.Coin;
import kcassets.simulator.world.Market;
import kcassets.simulator.world.Member;
import kcassets.simulator.world.Wallet;
import kcassets.simulator.world.WalletKind;
import kcassets.simulator.world.WalletName;
import kcassets.simulator.world.Withdrawal;

/** Answers about what may be moved or withdrawn. */
final class QuotaAnswers {
  private static final BigDecimal DAILY_DOLLARS = new BigDecimal("1000000");

  /** KuCoin's own SDKs send this chain with every coin unless told another one. */
  private static final String UNCHOSEN_CHAIN = "eth";

  private QuotaAnswers() {}

  /** Every answer of the group of transfers; a new operation of the group is answered here. */
  static void write(Question question, JsonAnswer json) {
    switch (question.operation()) {
      case TRANSFER_QUOTAS -> transfer(question, json);
      default -> throw Answers.missing(question);
    }
  }

  private static void transfer(Question question, JsonAnswer json) {
    Coin coin = DepositAnswers.coin(question, question.required("currency"));
    Member member = question.member();
    String type = question.required("type");
    WalletName name =
        switch (type) {
          case "MAIN" -> WalletName.of(WalletKind.MAIN, coin.code());
          case "TRADE" -> WalletName.of(WalletKind.TRADE, coin.code());
          case "OPTION" -> WalletName.of(WalletKind.OPTION, coin.code());
          case "MARGIN", "MARGIN_V2" -> WalletName.of(WalletKind.CROSS_MARGIN, coin.code());
          default -> isolated(question, coin);
        };
    if (name.kind() == WalletKind.CROSS_MARGIN || name.kind() == WalletKind.ISOLATED_MARGIN) {
      MarginAnswers.requireMargin(member);
    }
    BigDecimal available = MarginAnswers.amount(member, name, Wallet::available);
    BigDecimal owed = MarginAnswers.amount(member, name, Wallet::liability);
    json.object(() ->
        json.text("currency", coin.code())
            .decimal("balance", MarginAnswers.amount(member, name, Wallet::balance))
            .decimal("available", available)
            .decimal("holds", MarginAnswers.amount(member, name, Wallet::holds))
            .decimal("transferable", available.subtract(owed).max(BigDecimal.ZERO)));
  }

  static void withdrawal(Question question, JsonAnswer json) {
    Coin coin = DepositAnswers.coin(question, question.required("currency"));
    Optional<String> id =
        question
            .argument("chain")
            .filter(chosen -> !chosen.equals(UNCHOSEN_CHAIN) || coin.chain(chosen).isPresent());
    Chain chain =
        id.map(coin::chain)
            .orElse(Optional.of(coin.chains().getFirst()))
            .orElseThrow(() -> new Refusal(VenueError.PARAMETER_WRONG, "chain is not supported"));
    Member member = question.member();
    Market market = question.world().market();
    BigDecimal used = usedToday(question);
    BigDecimal left = DAILY_DOLLARS.subtract(used);
    WalletName main = WalletName.of(WalletKind.MAIN, coin.code());
    json.object(() ->
        json.text("currency", coin.code())
            .decimal("limitBTCAmount", market.convert(DAILY_DOLLARS, "USDT", "BTC"))
            .decimal("usedBTCAmount", market.convert(used, "USDT", "BTC"))
            .text("quotaCurrency", "USDT")
            .decimal("limitQuotaCurrencyAmount", DAILY_DOLLARS)
            .decimal("usedQuotaCurrencyAmount", used)
            .decimal("remainAmount", market.convert(left, "USDT", coin.code()))
            .decimal("availableAmount", MarginAnswers.amount(member, main, Wallet::available))
            .decimal("withdrawMinFee", chain.minimumFee())
            .decimal("innerWithdrawMinFee", BigDecimal.ZERO)
            .decimal("withdrawMinSize", minimumSize(chain))
            .flag("isWithdrawEnabled", coin.dollars().isPresent())
            .whole("precision", coin.precision())
            .text("chain", chain.name())
            .nothing("reason")
            .decimal("lockedAmount", MarginAnswers.amount(member, main, Wallet::holds)));
  }

  /** The smallest withdrawal on a chain. */
  static BigDecimal minimumSize(Chain chain) {
    return chain.minimumFee().max(new BigDecimal("0.0001")).multiply(new BigDecimal("2"));
  }

  private static BigDecimal usedToday(Question question) {
    Market market = question.world().market();
    long since = question.now() - Duration.ofDays(1).toMillis();
    return question.member().withdrawals().stream()
        .filter(row -> row.createdAt() >= since && row.status() != Withdrawal.Status.FAILURE)
        .map(row -> market.convert(row.amount(), row.currency(), "USDT"))
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .setScale(2, RoundingMode.UP);
  }

  private static WalletName isolated(Question question, Coin coin) {
    String pair = question.required("tag");
    if (!question.world().market().marginPairs().contains(pair)) {
      throw new Refusal(VenueError.SYMBOL_UNKNOWN);
    }
    return WalletName.isolated(pair, coin.code());
  }
}
