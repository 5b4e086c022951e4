package kcassets.simulator.answers;

import java.util.ArrayList;
import java.util.List;
import kcassets.simulator.world.Contract;
import kcassets.simulator.world.Member;

/** Answers about futures wallets; every amount is a JSON number. */
final class FuturesAnswers {
  private FuturesAnswers() {}

  static void account(Question question, JsonAnswer json) {
    String currency = settlementCurrency(question);
    Equity equity = Equity.of(question.member(), currency);
    json.object(() -> {
      amounts(json, equity, "");
      json.text("currency", currency)
          .number("riskRatio", equity.risk())
          .number("maxWithdrawAmount", equity.withdrawable())
          .number("availableMargin", equity.available());
    });
  }

  static void everybody(Question question, JsonAnswer json) {
    String currency = settlementCurrency(question);
    List<Member> members = new ArrayList<>();
    members.add(question.member());
    if (question.member() == question.world().master()) {
      members.addAll(question.world().subs());
    }
    Equity sum =
        members.stream().map(m -> Equity.of(m, currency)).reduce(Equity.NONE, Equity::plus);
    json.object(() -> {
      json.name("summary")
          .object(() -> {
            amounts(json, sum, "Total");
            json.text("currency", currency);
          });
      json.name("accounts");
      json.array(
          members,
          member ->
              json.object(() -> {
                json.text("accountName", member.isMaster() ? "main" : member.name());
                amounts(json, Equity.of(member, currency), "");
                json.text("currency", currency);
              }));
    });
  }

  private static void amounts(JsonAnswer json, Equity equity, String suffix) {
    json.number("accountEquity" + suffix, equity.accountEquity())
        .number("unrealisedPNL" + suffix, equity.unrealised())
        .number("marginBalance" + suffix, equity.marginBalance())
        .number("positionMargin" + suffix, equity.positionMargin())
        .number("orderMargin" + suffix, equity.orderMargin());
    // Whole values print with or without a fraction; this one always comes without.
    if (equity.frozen().signum() == 0) {
      json.literal("frozenFunds" + suffix, "0");
    } else {
      json.number("frozenFunds" + suffix, equity.frozen());
    }
    json.number("availableBalance" + suffix, equity.available());
  }

  private static String settlementCurrency(Question question) {
    String currency = question.required("currency");
    if (Contract.all().stream().noneMatch(contract -> contract.settle().equals(currency))) {
      throw new Refusal(
          VenueError.FUTURES_PARAMETER_WRONG, "currency is no settlement currency: " + currency);
    }
    return currency;
  }
}
