package kcassets.simulator.answers;

import java.util.List;
import java.util.function.Consumer;
import kcassets.simulator.world.Quirk;

/** Lists as the venue gives them: in one piece, or page by page. */
final class Lists {
  private Lists() {}

  /** An array; null in place of an empty one, where that is played. */
  static <T> void write(Question question, JsonAnswer json, List<T> rows, Consumer<T> row) {
    if (rows.isEmpty() && question.plays(Quirk.NULL_LISTS)) {
      json.nothing();
    } else {
      json.array(rows, row);
    }
  }

  /** A page object with the asked part of all rows; beyond the last page it has none. */
  static <T> void writePage(Question question, JsonAnswer json, List<T> all, Consumer<T> row) {
    int page = Math.toIntExact(question.number("currentPage").orElse(1L));
    int size = Math.toIntExact(question.number("pageSize").orElse(50L));
    long from = Math.min((long) (page - 1) * size, all.size());
    long to = Math.min(from + size, all.size());
    json.object(() -> {
      json.whole("currentPage", page)
          .whole("pageSize", size)
          .whole("totalNum", all.size())
          .whole("totalPage", (all.size() + size - 1) / size)
          .name("items");
      write(question, json, all.subList((int) from, (int) to), row);
    });
  }
}
