package kcassets.history.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A query as a condition of SQL. Values never become part of its text. */
record LedgerCondition(String sql, List<Object> values) {
  LedgerCondition {
    values = List.copyOf(values);
  }

  /**
   * @param after the row after which to go on, in the query's order
   */
  static LedgerCondition of(LedgerQuery query, Optional<LedgerRow> after) {
    List<String> parts = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    among("uid", query.uids().stream().sorted().toList(), parts, values);
    among("source", query.sourceLabels(), parts, values);
    among("currency", query.currencies().stream().sorted().toList(), parts, values);
    among("type", query.types().stream().sorted().toList(), parts, values);
    query
        .fromMillis()
        .ifPresent(from -> {
          parts.add("time_millis >= ?");
          values.add(from);
        });
    query
        .toMillis()
        .ifPresent(to -> {
          parts.add("time_millis <= ?");
          values.add(to);
        });
    after.ifPresent(row -> {
      String sign = query.order() == LedgerQuery.Order.NEWEST_FIRST ? "<" : ">";
      parts.add("time_millis " + sign + "= ?"); // an index or a zone map can use this
      parts.add("(time_millis, source, length(id), id, uid) " + sign + " (?, ?, ?, ?, ?)");
      Collections.addAll(
          values,
          row.timeMillis(),
          row.timeMillis(),
          row.source().label(),
          row.id().length(),
          row.id(),
          row.uid());
    });
    return new LedgerCondition(
        parts.isEmpty() ? "" : " WHERE " + String.join(" AND ", parts), values);
  }

  private static void among(
      String column, Collection<String> wanted, List<String> parts, List<Object> values) {
    if (!wanted.isEmpty()) {
      parts.add(
          column + " IN (" + String.join(", ", Collections.nCopies(wanted.size(), "?")) + ")");
      values.addAll(wanted);
    }
  }
}
