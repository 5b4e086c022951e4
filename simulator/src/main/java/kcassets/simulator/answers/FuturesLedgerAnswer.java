package kcassets.simulator.answers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import kcassets.simulator.world.Business;
import kcassets.simulator.world.Movement;
import kcassets.simulator.world.PendingProfit;
import kcassets.simulator.world.Quirk;

/** The futures ledger: provisional rows in front of the first answer, then finished ones. */
final class FuturesLedgerAnswer {
  private FuturesLedgerAnswer() {}

  static void write(Question question, JsonAnswer json) {
    Window window = Window.of(question);
    int count = Math.toIntExact(question.number("maxCount").orElse(50L));
    List<Movement> rows =
        window.part(question.member().futuresLedger()).stream().filter(wanted(question)).toList();
    List<PendingProfit> pending = pending(question, window);
    boolean forward = question.argument("forward").map(Boolean::parseBoolean).orElse(true);
    List<Movement> page = forward ? older(question, rows, count) : newer(question, rows, count);
    boolean more =
        !page.isEmpty()
            && (forward
                ? page.getLast().number() > rows.getFirst().number()
                : page.getFirst().number() < rows.getLast().number());
    json.object(() -> {
      json.name("dataList");
      List<Runnable> entries = new ArrayList<>();
      pending.forEach(row -> entries.add(() -> provisional(question, json, row)));
      page.forEach(row -> entries.add(() -> finished(question, json, row)));
      Lists.write(question, json, entries, json::object);
      json.flag("hasMore", more);
    });
  }

  /** Newest first, below the offset. */
  private static List<Movement> older(Question question, List<Movement> rows, int count) {
    List<Movement> page = new ArrayList<>();
    for (Movement row : rows.reversed()) {
      if (page.size() >= count) {
        break;
      }
      if (isBelow(question, row)) {
        page.add(row);
      }
    }
    return page;
  }

  /** The rows right above the offset, newest first. */
  private static List<Movement> newer(Question question, List<Movement> rows, int count) {
    long offset = question.number("offset").orElse(Long.MAX_VALUE);
    boolean repeated = question.plays(Quirk.OFFSET_REPEATED);
    List<Movement> page = new ArrayList<>();
    for (Movement row : rows) {
      boolean above = repeated ? row.number() >= offset : row.number() > offset;
      if (page.size() < count && above) {
        page.addFirst(row);
      }
    }
    return page;
  }

  private static boolean isBelow(Question question, Movement row) {
    Optional<Long> offset = question.number("offset");
    if (offset.isEmpty()) {
      return true;
    }
    return question.plays(Quirk.OFFSET_REPEATED)
        ? row.number() <= offset.get()
        : row.number() < offset.get();
  }

  private static List<PendingProfit> pending(Question question, Window window) {
    if (question.number("offset").isPresent()) {
      return List.of();
    }
    Optional<String> currency = question.argument("currency");
    Optional<String> type = question.argument("type");
    return question.member().pending().stream()
        .filter(row -> window.holds(row.at()))
        .filter(row -> currency.map(row.currency()::equals).orElse(true))
        .filter(_ -> type.map("RealisedPNL"::equalsIgnoreCase).orElse(true))
        .toList();
  }

  private static Predicate<Movement> wanted(Question question) {
    Optional<String> currency = question.argument("currency");
    Optional<String> type = question.argument("type");
    return row ->
        currency.map(row.currency()::equals).orElse(true)
            && type.map(row.business().code()::equalsIgnoreCase).orElse(true);
  }

  private static void finished(Question question, JsonAnswer json, Movement row) {
    boolean profit = row.business() == Business.REALISED_PNL;
    boolean unsigned = !profit && question.plays(Quirk.UNSIGNED_TRANSFERS);
    json.whole("time", row.createdAt())
        .text("type", row.business().code())
        .number("amount", unsigned ? row.amount() : row.change())
        .number("fee", row.fee())
        .number("accountEquity", row.balance())
        .text("status", "Completed")
        .text("remark", profit ? row.remark() : "Transferred in or out by the user")
        .whole("offset", row.number())
        .text("currency", row.currency());
  }

  private static void provisional(Question question, JsonAnswer json, PendingProfit row) {
    BigDecimal equity = Equity.of(question.member(), row.currency()).accountEquity();
    json.whole("time", row.at())
        .text("type", "RealisedPNL")
        .number("amount", row.amount())
        .nothing("fee")
        .number("accountEquity", equity)
        .text("status", "Pending")
        .text("remark", row.contract())
        .whole("offset", -1)
        .text("currency", row.currency());
  }
}
