package kcassets.client;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kcassets.catalog.Problem;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.json.Json;

/**
 * The rows of a whole list, newest first, each once, as views of what came. They are read while
 * they are iterated, once, by one thread; closed when they are not read to their end.
 *
 * <p>Iterating throws {@link AssetsException} when the walk cannot go on. It does so also at the
 * end of a list of which the exchange held something back, after all rows that came, so that a part
 * is never taken for the whole; {@link #allowPartial()} turns that off.
 *
 * @param <R> what a row is read as
 */
public final class TypedRows<R> implements Iterable<R>, AutoCloseable {
  private final Rows rows;
  private final Function<Json, R> reading;

  TypedRows(Rows rows, Function<Json, R> reading) {
    this.rows = requireNonNull(rows, "rows are null");
    this.reading = requireNonNull(reading, "reading is null");
  }

  /**
   * Lets the list end like a whole one where something was held back; {@link #shortfall()} then
   * says what.
   *
   * @return this
   */
  public TypedRows<R> allowPartial() {
    rows.allowPartial();
    return this;
  }

  /**
   * The rows from where reading stands: a second iterator goes on where the first one is.
   *
   * @return whose methods throw {@link AssetsException} when the walk cannot go on
   */
  @Override
  public Iterator<R> iterator() {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public R next() {
        return reading.apply(Json.read(rows.next()));
      }
    };
  }

  /**
   * The same rows as a stream, for one use.
   *
   * @return in order, not parallel
   */
  public Stream<R> stream() {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(
            iterator(), Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE),
        false);
  }

  /**
   * What looked odd in the arguments, and went through.
   *
   * @return a sentence for each, by the parameter it is about
   */
  public List<Problem> warnings() {
    return rows.warnings();
  }

  /**
   * What the venue says exists but did not give, as far as the list was read.
   *
   * @return {@code Incomplete}; empty when the rows so far are all there are
   */
  public Optional<Failure> shortfall() {
    return rows.shortfall();
  }

  /**
   * Where the walk stopped looking back because nothing had come for long.
   *
   * @return empty where it covered all that was asked for
   */
  public Optional<Instant> lookedBackTo() {
    return rows.lookedBackTo();
  }

  /** Stops reading ahead. */
  @Override
  public void close() {
    rows.close();
  }
}
