package kcassets.mcp.answer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kcassets.json.JsonWriting;
import kcassets.json.RowMembers;
import org.jspecify.annotations.Nullable;

/**
 * Sums over all rows of an answer, also those that do not fit: by currency, and by direction where
 * rows have one. Amounts and fees of movements are added; else what accounts hold. Sums are exact.
 */
final class Totals {
  private static final List<String> OF_MOVEMENTS = List.of("amount", "fee");
  private static final List<String> OF_BALANCES =
      List.of("balance", "available", "holds", "hold", "total", "liability", "accountEquity");
  private static final int MOST_GROUPS = 100;
  private static final int LONGEST_NUMBER = 100;

  private Totals() {}

  /** A row's own members, the text of each that is a scalar. */
  static Map<String, String> scalars(String row) {
    return RowMembers.of(row).map(RowMembers::all).orElse(Map.of());
  }

  /** Whether a balance row holds nothing at all; false for every other row. */
  static boolean isEmpty(String row) {
    Map<String, String> members = scalars(row);
    List<BigDecimal> held =
        OF_BALANCES.stream().flatMap(each -> number(members.get(each)).stream()).toList();
    return !held.isEmpty() && held.stream().allMatch(each -> each.signum() == 0);
  }

  /** The sums as a JSON array; empty where the rows have no currency. */
  static Optional<String> of(List<String> rows) {
    Map<Group, Sums> groups = new LinkedHashMap<>();
    for (String row : rows) {
      Map<String, String> members = scalars(row);
      String currency = members.get("currency");
      if (currency == null) {
        return Optional.empty();
      }
      Group group = new Group(currency, members.getOrDefault("direction", ""));
      groups.computeIfAbsent(group, _ -> new Sums()).add(members);
    }
    if (groups.isEmpty() || groups.size() > MOST_GROUPS) {
      return Optional.empty();
    }
    List<String> json = new ArrayList<>();
    groups.forEach((group, sums) -> json.add(sums.json(group)));
    return Optional.of("[" + String.join(",", json) + "]");
  }

  private record Group(String currency, String direction) {}

  private static final class Sums {
    private final Map<String, BigDecimal> sums = new LinkedHashMap<>();
    private long rows;

    void add(Map<String, String> members) {
      rows++;
      for (String name : members.containsKey("amount") ? OF_MOVEMENTS : OF_BALANCES) {
        number(members.get(name)).ifPresent(value -> sums.merge(name, value, BigDecimal::add));
      }
    }

    String json(Group group) {
      StringBuilder json =
          new StringBuilder("{\"currency\":").append(JsonWriting.quoted(group.currency));
      if (!group.direction.isEmpty()) {
        json.append(",\"direction\":").append(JsonWriting.quoted(group.direction));
      }
      json.append(",\"rows\":").append(rows);
      sums.forEach((name, sum) ->
          json.append(",\"").append(name).append("\":\"").append(sum.toPlainString()).append('"'));
      return json.append('}').toString();
    }
  }

  /** What is no number of a sensible size adds nothing. */
  private static Optional<BigDecimal> number(@Nullable String text) {
    if (text == null || text.length() > LONGEST_NUMBER) {
      return Optional.empty();
    }
    try {
      BigDecimal number = new BigDecimal(text);
      return Math.abs(number.scale()) > LONGEST_NUMBER ? Optional.empty() : Optional.of(number);
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }
}
