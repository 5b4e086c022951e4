package kcassets.simulator.answers;

import java.util.List;
import java.util.Optional;
import kcassets.simulator.world.Chain;
import kcassets.simulator.world.Coin;

/** Answers about coins and the chains they move on. */
final class CurrencyAnswers {
  private CurrencyAnswers() {}

  static void all(Question question, JsonAnswer json) {
    Lists.write(
        question,
        json,
        question.world().market().coins(),
        coin ->
            json.object(() -> {
              coin(json, coin);
              json.name("chains")
                  .array(
                      coin.chains(),
                      chain ->
                          json.object(() -> {
                            chain(json, coin, chain);
                            json.nothing("depositFeeRate")
                                .nothing("withdrawMaxFee")
                                .nothing("depositTierFee");
                          }));
            }));
  }

  static void one(Question question, JsonAnswer json) {
    Coin coin = DepositAnswers.coin(question, question.required("currency"));
    Optional<String> id = question.argument("chain");
    List<Chain> chains =
        coin.chains().stream().filter(chain -> id.map(chain.id()::equals).orElse(true)).toList();
    json.object(() -> {
      coin(json, coin);
      json.name("chains").array(chains, chain -> json.object(() -> chain(json, coin, chain)));
    });
  }

  private static void coin(JsonAnswer json, Coin coin) {
    json.text("currency", coin.code())
        .text("name", coin.code())
        .text("fullName", coin.fullName())
        .whole("precision", coin.precision())
        .nothing("confirms")
        .nothing("contractAddress")
        .flag("isMarginEnabled", coin.margin())
        .flag("isDebitEnabled", coin.margin());
  }

  private static void chain(JsonAnswer json, Coin coin, Chain chain) {
    boolean open = coin.dollars().isPresent();
    json.text("chainName", chain.name())
        .decimal("withdrawalMinSize", QuotaAnswers.minimumSize(chain))
        .decimal("depositMinSize", chain.minimumFee())
        .text("withdrawFeeRate", "0")
        .decimal("withdrawalMinFee", chain.minimumFee())
        .flag("isWithdrawEnabled", open)
        .flag("isDepositEnabled", open)
        .whole("confirms", chain.confirms())
        .whole("preConfirms", chain.preConfirms())
        .text("contractAddress", chain.contract())
        .whole("withdrawPrecision", Math.min(8, coin.precision()))
        .nothing("maxWithdraw")
        .nothing("maxDeposit")
        .flag("needTag", chain.needTag())
        .text("chainId", chain.id());
  }
}
