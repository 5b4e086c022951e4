package kcassets.program.portfolio;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kcassets.history.kept.Snapshot;
import kcassets.history.kept.SnapshotDiff;
import kcassets.history.kept.SnapshotEntry;
import kcassets.history.kept.SnapshotRow;
import kcassets.json.JsonWriting;
import tools.jackson.core.JsonGenerator;

/** Writes kept snapshots and what changed between two as JSON; every amount is exact. */
public final class DiffJson {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  /** Where more was won or lost comes first; what has no price comes last. */
  static final Comparator<Optional<SnapshotDiff.Effect>> LARGEST_FIRST =
      Comparator.comparing(
          effect -> effect.map(each -> each.change().abs()).orElse(BigDecimal.ONE.negate()),
          Comparator.reverseOrder());

  private final StringWriter text = new StringWriter(2048);
  private final JsonGenerator json = JsonWriting.generator(text);

  private DiffJson() {}

  /**
   * The whole comparison.
   *
   * @param earlier the entry of the earlier snapshot
   */
  public static String text(SnapshotDiff diff, SnapshotEntry earlier) {
    DiffJson writer = new DiffJson();
    writer.write(diff, earlier);
    return writer.finished();
  }

  /** Each change of a wallet, as an object of its own. */
  public static List<String> rows(SnapshotDiff diff) {
    List<String> rows = new ArrayList<>();
    for (SnapshotDiff.Change change : sorted(diff)) {
      DiffJson writer = new DiffJson();
      writer.change(change);
      rows.add(writer.finished());
    }
    return rows;
  }

  /** The snapshots there are, as one array. */
  public static String list(List<SnapshotEntry> entries) {
    DiffJson writer = new DiffJson();
    writer.json.writeStartArray();
    entries.forEach(writer::entry);
    writer.json.writeEndArray();
    return writer.finished();
  }

  static List<SnapshotDiff.Change> sorted(SnapshotDiff diff) {
    return diff.changes().stream()
        .sorted(Comparator.comparing(SnapshotDiff.Change::effect, LARGEST_FIRST))
        .toList();
  }

  static List<SnapshotDiff.CoinChange> sortedCoins(SnapshotDiff diff) {
    return diff.coins().stream()
        .sorted(Comparator.comparing(SnapshotDiff.CoinChange::effect, LARGEST_FIRST))
        .toList();
  }

  private String finished() {
    json.close();
    return text.toString();
  }

  private void write(SnapshotDiff diff, SnapshotEntry earlier) {
    json.writeStartObject();
    json.writeStringProperty("account", diff.later().account());
    json.writeStringProperty("base", diff.later().base());
    json.writeName("earlier");
    side(diff.earlier(), Optional.of(earlier.id()));
    json.writeName("later");
    side(diff.later(), Optional.empty());
    effect(Optional.of(diff.total()));
    json.writeBooleanProperty("complete", diff.complete());
    json.writeArrayPropertyStart("byCurrency");
    sortedCoins(diff).forEach(this::coin);
    json.writeEndArray();
    json.writeArrayPropertyStart("changes");
    sorted(diff).forEach(this::change);
    json.writeEndArray();
    json.writeArrayPropertyStart("unpriced");
    diff.unpriced().forEach(json::writeString);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void side(Snapshot snapshot, Optional<Long> id) {
    json.writeStartObject();
    if (id.isPresent()) {
      json.writeNumberProperty("id", id.get());
    }
    json.writeStringProperty("takenAt", TIME.format(snapshot.takenAt()));
    amount("total", Optional.of(total(snapshot)));
    json.writeBooleanProperty("complete", snapshot.complete());
    json.writeEndObject();
  }

  static BigDecimal total(Snapshot snapshot) {
    return snapshot.rows().stream()
        .map(SnapshotRow::value)
        .flatMap(Optional::stream)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private void coin(SnapshotDiff.CoinChange coin) {
    json.writeStartObject();
    json.writeStringProperty("currency", coin.currency());
    amounts(coin.before(), coin.after(), coin.moved(), coin.priceBefore(), coin.priceAfter());
    effect(coin.effect());
    json.writeEndObject();
  }

  private void change(SnapshotDiff.Change change) {
    json.writeStartObject();
    json.writeStringProperty("owner", change.owner());
    json.writeStringProperty("wallet", change.wallet());
    json.writeStringProperty("currency", change.currency());
    amounts(
        change.before(), change.after(), change.moved(), change.priceBefore(), change.priceAfter());
    effect(change.effect());
    json.writeEndObject();
  }

  private void amounts(
      BigDecimal before,
      BigDecimal after,
      BigDecimal moved,
      Optional<BigDecimal> priceBefore,
      Optional<BigDecimal> priceAfter) {
    amount("before", Optional.of(before));
    amount("after", Optional.of(after));
    amount("moved", Optional.of(moved));
    amount("priceBefore", priceBefore);
    amount("priceAfter", priceAfter);
  }

  private void effect(Optional<SnapshotDiff.Effect> effect) {
    amount("change", effect.map(SnapshotDiff.Effect::change));
    amount("byMovement", effect.map(SnapshotDiff.Effect::byMovement));
    amount("byPrice", effect.map(SnapshotDiff.Effect::byPrice));
  }

  private void entry(SnapshotEntry entry) {
    json.writeStartObject();
    json.writeNumberProperty("id", entry.id());
    json.writeStringProperty("takenAt", TIME.format(entry.takenAt()));
    json.writeStringProperty("account", entry.account());
    json.writeStringProperty("uid", entry.uid());
    json.writeStringProperty("base", entry.base());
    json.writeBooleanProperty("complete", entry.complete());
    json.writeEndObject();
  }

  private void amount(String name, Optional<BigDecimal> value) {
    if (value.isPresent()) {
      json.writeStringProperty(name, JsonWriting.plain(value.get()));
    } else {
      json.writeNullProperty(name);
    }
  }
}
