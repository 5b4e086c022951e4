package kcassets.simulator.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import kcassets.simulator.world.Movement;
import kcassets.simulator.world.Quirk;
import kcassets.simulator.world.WalletKind;

/** Answers with ledger rows of funding, spot and margin, newest first. */
final class LedgerAnswers {
  private LedgerAnswers() {}

  static void spot(Question question, JsonAnswer json) {
    Optional<String> business = question.argument("bizType");
    List<Movement> rows =
        Window.of(question).part(question.member().spotLedger()).reversed().stream()
            .filter(common(question))
            .filter(row ->
                business
                    .map(wanted ->
                        wanted.equals(row.business().code())
                            || wanted.equals(row.business().phrase()))
                    .orElse(true))
            .toList();
    Lists.writePage(question, json, rows, row -> json.object(() -> spotRow(question, json, row)));
  }

  static void trade(Question question, JsonAnswer json) {
    List<Movement> rows = cursor(question, question.member().tradeLedger());
    Lists.write(
        question,
        json,
        rows,
        row ->
            json.object(() -> {
              json.text("id", Long.toString(row.hfId()));
              highFrequencyRow(json, row, "TRADE_HF");
              json.text("createdAt", Long.toString(row.createdAt()));
              json.text("context", row.context());
            }));
  }

  static void margin(Question question, JsonAnswer json) {
    MarginAnswers.requireMargin(question.member());
    String suffix = question.plays(Quirk.OLD_MARGIN_NAMES) ? "_V2" : "";
    List<Movement> rows = cursor(question, question.member().marginLedger());
    Lists.write(
        question,
        json,
        rows,
        row ->
            json.object(() -> {
              boolean cross = row.wallet().kind() == WalletKind.CROSS_MARGIN;
              json.whole("id", row.hfId());
              highFrequencyRow(json, row, (cross ? "MARGIN" : "ISOLATED") + suffix);
              json.whole("createdAt", row.createdAt());
              json.text("context", row.context());
            }));
  }

  private static void spotRow(Question question, JsonAnswer json, Movement row) {
    json.text("id", row.spotId(question.world().digitsSince())).text("currency", row.currency());
    if (row.number() % 50 == 0 && question.plays(Quirk.ROWS_WITHOUT_AMOUNT)) {
      json.nothing("amount");
    } else {
      json.decimal("amount", row.amount());
    }
    json.decimal("fee", row.fee())
        .text("balance", "0")
        .text("accountType", row.wallet().kind().name())
        .text("bizType", row.business().phrase())
        .text("direction", row.credit() ? "in" : "out")
        .whole("createdAt", row.createdAt())
        .text("context", row.context());
  }

  private static void highFrequencyRow(JsonAnswer json, Movement row, String accountType) {
    json.text("currency", row.currency())
        .decimal("amount", row.amount())
        .decimal("fee", row.fee())
        .text("tax", "0")
        .decimal("balance", row.balance())
        .text("accountType", accountType)
        .text("bizType", row.business().code())
        .text("direction", row.credit() ? "in" : "out");
  }

  /** The newest rows below the cursor, as many as asked for. */
  private static List<Movement> cursor(Question question, List<Movement> ledger) {
    List<Movement> part = Window.of(question).part(ledger);
    Optional<String> business = question.argument("bizType");
    Predicate<Movement> wanted =
        common(question).and(row -> business.map(row.business().code()::equals).orElse(true));
    int limit = Math.toIntExact(question.number("limit").orElse(100L));
    int index = question.number("lastId").map(id -> firstWithId(part, id)).orElse(part.size());
    List<Movement> rows = new ArrayList<>(limit);
    while (index > 0 && rows.size() < limit) {
      Movement row = part.get(--index);
      if (wanted.test(row)) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static int firstWithId(List<Movement> ledger, long id) {
    int low = 0;
    int high = ledger.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ledger.get(middle).hfId() < id) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static Predicate<Movement> common(Question question) {
    List<String> currencies = question.list("currency");
    Optional<String> direction = question.argument("direction");
    return row ->
        (currencies.isEmpty() || currencies.contains(row.currency()))
            && direction.map((row.credit() ? "in" : "out")::equals).orElse(true);
  }
}
