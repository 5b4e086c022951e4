package kcassets.simulator.answers;

import java.util.List;
import java.util.Optional;
import kcassets.simulator.world.Chain;
import kcassets.simulator.world.Withdrawal;

/** Answers about withdrawals. */
final class WithdrawalAnswers {
  private WithdrawalAnswers() {}

  /** Every answer of its group; a new operation of the group is answered here. */
  static void write(Question question, JsonAnswer json) {
    switch (question.operation()) {
      case WITHDRAWAL_QUOTAS -> QuotaAnswers.withdrawal(question, json);
      case WITHDRAWAL -> one(question, json);
      case WITHDRAWALS -> list(question, json);
      default -> throw Answers.missing(question);
    }
  }

  private static void list(Question question, JsonAnswer json) {
    Optional<String> currency = question.argument("currency");
    Optional<String> status = question.argument("status");
    Window window = Window.of(question);
    List<Withdrawal> rows =
        question.member().withdrawals().reversed().stream()
            .filter(row -> currency.map(row.currency()::equals).orElse(true))
            .filter(row -> status.map(row.status().name()::equals).orElse(true))
            .filter(row -> window.holds(row.createdAt()))
            .toList();
    Lists.writePage(question, json, rows, row -> json.object(() -> row(json, row)));
  }

  private static void one(Question question, JsonAnswer json) {
    String id = question.required("withdrawalId");
    Withdrawal withdrawal =
        question.member().withdrawals().stream()
            .filter(row -> row.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new Refusal(VenueError.PARAMETER_WRONG, "withdrawal not exist"));
    json.object(() -> details(question, json, withdrawal));
  }

  private static void row(JsonAnswer json, Withdrawal row) {
    json.text("id", row.id())
        .text("currency", row.currency())
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
        .text("remark", "");
  }

  private static void details(Question question, JsonAnswer json, Withdrawal row) {
    boolean failed = row.status() == Withdrawal.Status.FAILURE;
    Optional<Chain> chain =
        question.world().market().coin(row.currency()).flatMap(coin -> coin.chain(row.chain()));
    json.text("id", row.id())
        .whole("uid", question.member().uid())
        .text("currency", row.currency())
        .text("chainId", row.chain())
        .text("chainName", chain.map(Chain::name).orElse(""))
        .text("currencyName", row.currency())
        .text("status", row.status().name())
        .text("failureReason", row.failureReason())
        .text("failureReasonMsg", failed ? Optional.of("The address is unusable") : NONE)
        .text("address", row.address())
        .text("memo", row.memo())
        .flag("isInner", row.inner())
        .decimal("amount", row.amount())
        .decimal("fee", row.fee())
        .text("walletTxId", row.walletTxId())
        .text("addressRemark", NONE)
        .text("remark", "")
        .whole("createdAt", row.createdAt())
        .text(
            "cancelType",
            row.status() == Withdrawal.Status.REVIEW ? "CANCELABLE" : "NON_CANCELABLE")
        .nothing("taxes")
        .nothing("taxDescription")
        .text("returnStatus", row.returned() ? "SUCCESS" : "NOT_RETURN");
    if (row.returned()) {
      json.decimal("returnAmount", row.total());
    } else {
      json.nothing("returnAmount");
    }
    json.text("returnCurrency", row.currency());
  }

  private static final Optional<String> NONE = Optional.empty();
}
