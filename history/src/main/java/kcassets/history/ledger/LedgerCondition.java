package kcassets.history.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** A query as a condition of SQL. Values never become part of its text. */
record LedgerCondition(String sql, List<Object> values) {
  LedgerCondition {
    values = List.copyOf(values);
  }

  /** The rows of a query between two moments, both included, in whichever order. */
  static LedgerCondition of(LedgerQuery query, long from, long to, Optional<LedgerRow> after) {
    List<String> parts = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    among("uid", query.uids().stream().sorted().toList(), parts, values);
    among("source", query.sourceLabels(), parts, values);
    among("currency", query.currencies().stream().sorted().toList(), parts, values);
    among(
        "lower(type)",
        query.types().stream().map(type -> type.toLowerCase(Locale.ROOT)).sorted().toList(),
        parts,
        values);
    between(OptionalLong.of(from), OptionalLong.of(to), parts, values);
    after.ifPresent(row -> {
      String sign = query.order() == LedgerQuery.Order.NEWEST_FIRST ? "<" : ">";
      parts.add("(time_millis, source, length(id), id, uid) " + sign + " (?, ?, ?, ?, ?)");
      Collections.addAll(
          values, row.timeMillis(), row.source().label(), row.id().length(), row.id(), row.uid());
    });
    return of(parts, values);
  }

  /** The times alone: an index or the statistics of a column answer where they begin and end. */
  static LedgerCondition ofTimes(LedgerQuery query) {
    List<String> parts = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    among("uid", query.uids().stream().sorted().toList(), parts, values);
    between(query.fromMillis(), query.toMillis(), parts, values);
    return of(parts, values);
  }

  private static LedgerCondition of(List<String> parts, List<Object> values) {
    return new LedgerCondition(
        parts.isEmpty() ? "" : " WHERE " + String.join(" AND ", parts), values);
  }

  private static void between(
      OptionalLong from, OptionalLong to, List<String> parts, List<Object> values) {
    from.ifPresent(time -> {
      parts.add("time_millis >= ?");
      values.add(time);
    });
    to.ifPresent(time -> {
      parts.add("time_millis <= ?");
      values.add(time);
    });
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
