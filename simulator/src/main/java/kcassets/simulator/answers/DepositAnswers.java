package kcassets.simulator.answers;

import java.util.List;
import java.util.Optional;
import kcassets.simulator.world.Chain;
import kcassets.simulator.world.Coin;
import kcassets.simulator.world.Deposit;
import kcassets.simulator.world.Quirk;

/** Answers about deposits and their addresses. */
final class DepositAnswers {
  private DepositAnswers() {}

  /** Every answer of its group; a new operation of the group is answered here. */
  static void write(Question question, JsonAnswer json) {
    switch (question.operation()) {
      case DEPOSIT_ADDRESSES -> addresses(question, json);
      case DEPOSITS -> list(question, json);
      default -> throw Answers.missing(question);
    }
  }

  private static void addresses(Question question, JsonAnswer json) {
    Coin coin = coin(question, question.required("currency"));
    Optional<String> id = question.argument("chain");
    List<Chain> chains =
        coin.chains().stream().filter(chain -> id.map(chain.id()::equals).orElse(true)).toList();
    if (chains.isEmpty()) {
      throw new Refusal(VenueError.PARAMETER_WRONG, "chain is not supported");
    }
    List<Chain> made =
        chains.stream()
            .filter(
                chain -> question.world().addresses().has(question.member(), coin.code(), chain))
            .toList();
    Lists.write(
        question, json, made, chain -> json.object(() -> address(question, json, coin, chain)));
  }

  private static void list(Question question, JsonAnswer json) {
    Optional<String> currency = question.argument("currency");
    Optional<String> status = question.argument("status");
    Window window = Window.of(question);
    List<Deposit> rows =
        question.member().deposits().reversed().stream()
            .filter(row -> currency.map(row.currency()::equals).orElse(true))
            .filter(row -> status.map(row.status().name()::equals).orElse(true))
            .filter(row -> window.holds(row.createdAt()))
            .toList();
    Lists.writePage(question, json, rows, row -> json.object(() -> row(question, json, row)));
  }

  /** The coin of a code, or the venue's refusal. */
  static Coin coin(Question question, String code) {
    return question
        .world()
        .market()
        .coin(code)
        .filter(coin -> coin.code().equals(code))
        .orElseThrow(() -> new Refusal(VenueError.PARAMETER_WRONG, "currency not exist"));
  }

  private static void address(Question question, JsonAnswer json, Coin coin, Chain chain) {
    String memo =
        chain.needTag() ? question.world().addresses().memo(question.member(), coin.code()) : "";
    json.text("address", question.world().addresses().of(question.member(), coin.code(), chain))
        .text("memo", memo)
        .text("chainId", chain.id())
        .text("to", "MAIN")
        .whole("expirationDate", 0)
        .text("currency", coin.code())
        .text("contractAddress", chain.contract())
        .text("chainName", chain.name());
  }

  private static void row(Question question, JsonAnswer json, Deposit row) {
    json.text("currency", row.currency())
        .text("chain", row.chain())
        .text("status", row.status().name())
        .text("address", row.address())
        .text("memo", row.memo())
        .flag("isInner", row.inner())
        .decimal("amount", row.amount())
        .decimal("fee", row.fee())
        .text("walletTxId", row.walletTxId())
        .whole("createdAt", row.createdAt())
        .whole("updatedAt", row.updatedAt())
        .text("remark", row.inner() ? "From a friend" : "Deposit")
        .flag("arrears", row.arrears())
        .whole("preConfirms", row.currentConfirms().map(_ -> row.preConfirms()))
        .whole("confirms", row.currentConfirms().map(_ -> row.confirms()))
        .whole("currentConfirms", row.currentConfirms());
    if (!question.plays(Quirk.DEPOSITS_WITHOUT_ID)) {
      json.text("id", row.id());
    }
  }
}
