package kcassets.client;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import kcassets.catalog.Problem;
import kcassets.catalog.Request;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.client.walk.Page;
import kcassets.client.walk.PageSource;
import kcassets.client.walk.ReadAhead;
import kcassets.client.walk.RepeatedRows;
import kcassets.client.walk.Row;
import kcassets.client.walk.WindowPlan;
import kcassets.client.walk.WindowReader;

/**
 * The rows of a whole list as JSON objects, newest first, each once. Windows are read ahead in
 * parallel, within quota; memory stays bounded however long the list is. Used by one thread, and
 * closed when it is not read to its end.
 *
 * <p>{@link #hasNext()} and {@link #next()} throw {@link AssetsException} when the walk cannot go
 * on. They do so also at the end of a list of which the exchange held something back, after all
 * rows that came, so that a part is never taken for the whole; {@link #allowPartial()} turns that
 * off.
 */
public final class Rows implements Iterator<String>, AutoCloseable {
  /** A window that is slow to come must not keep the others from being asked for. */
  private static final int WINDOWS_FOR_EACH_TURN = 2;

  private final PageSource source;
  private final WindowPlan plan;
  private final int windowsAhead;
  private final ReadAhead readAhead;
  private final List<Problem> warnings;
  private final List<WindowReader> readers = new ArrayList<>();
  private final RepeatedRows repeated = new RepeatedRows();
  private final List<String> shortfalls = new ArrayList<>();
  private Iterator<Row> page = List.<Row>of().iterator();
  private boolean windowIsEmpty = true;
  private Optional<Row> upcoming = Optional.empty();
  private boolean partIsEnough;

  Rows(PageSource source, Request request, Instant now, int parallelism) {
    this.source = source;
    this.windowsAhead = parallelism * WINDOWS_FOR_EACH_TURN;
    this.readAhead = new ReadAhead(parallelism);
    this.warnings = request.warnings();
    this.plan = new WindowPlan(WindowPlan.withLargestPages(request), now);
  }

  /**
   * Lets the list end like a whole one where something was held back; {@link #shortfall()} then
   * says what.
   *
   * @return this
   */
  public Rows allowPartial() {
    partIsEnough = true;
    return this;
  }

  /**
   * What looked odd in the arguments, and went through.
   *
   * @return a sentence for each, by the parameter it is about
   */
  public List<Problem> warnings() {
    return warnings;
  }

  /**
   * Whether there is another row, which may have to be waited for.
   *
   * @return false at the end of a whole list, or of a part that is allowed
   * @throws AssetsException when the walk cannot go on; {@code Incomplete} at the end of a part
   */
  @Override
  public boolean hasNext() {
    while (!isNextHere()) {
      if (!turnPage()) {
        requireWhole();
        return false;
      }
    }
    return true;
  }

  private void requireWhole() {
    shortfall()
        .filter(held -> !partIsEnough)
        .ifPresent(held -> {
          throw new AssetsException(held);
        });
  }

  /**
   * Whether there is a next row at once; where not, there may be one, and it has to be waited for.
   *
   * @return true when {@link #next()} would not wait
   */
  public boolean isNextHere() {
    while (upcoming.isEmpty() && page.hasNext()) {
      Row row = page.next();
      upcoming = repeated.isNew(row) ? Optional.of(row) : Optional.empty();
    }
    return upcoming.isPresent();
  }

  /**
   * The next row.
   *
   * @return a JSON object, unedited
   * @throws NoSuchElementException when {@link #hasNext()} is false
   * @throws AssetsException when the walk cannot go on; {@code Incomplete} at the end of a part
   */
  @Override
  public String next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the list is read to its end");
    }
    Row row = upcoming.orElseThrow();
    upcoming = Optional.empty();
    return row.json();
  }

  /**
   * What the venue says exists but did not give, as far as the list was read.
   *
   * @return {@code Incomplete}; empty when the rows so far are all there are
   */
  public Optional<Failure> shortfall() {
    return shortfalls.isEmpty()
        ? Optional.empty()
        : Optional.of(new Failure.Incomplete(String.join("; ", shortfalls)));
  }

  /**
   * Where the walk stopped looking back because nothing had come for long.
   *
   * @return empty where it covered all that was asked for
   */
  public Optional<Instant> lookedBackTo() {
    return plan.stoppedAt();
  }

  /** Stops reading ahead. */
  @Override
  public void close() {
    readers.forEach(WindowReader::stop);
    readers.clear();
  }

  private boolean turnPage() {
    readMoreAhead();
    if (readers.isEmpty()) {
      return false;
    }
    WindowReader reader = readers.getFirst();
    switch (reader.take()) {
      case WindowReader.Step.OnePage(Page read) -> {
        repeated.beginPage(read.repeats());
        windowIsEmpty &= read.rows().isEmpty();
        page = read.rows().iterator();
      }
      case WindowReader.Step.End(Optional<String> shortfall) -> {
        shortfall.ifPresent(shortfalls::add);
        if (!reader.window().part() || !windowIsEmpty) {
          plan.read(windowIsEmpty);
        }
        windowIsEmpty = true;
        readers.removeFirst();
        // What it has left comes before the next window, and what it left last comes first.
        reader.rests().forEach(readers::addFirst);
      }
      case WindowReader.Step.Forgotten() -> {
        plan.refused();
        close();
      }
      case WindowReader.Step.Broken(RuntimeException why) -> {
        close();
        throw why;
      }
    }
    return true;
  }

  private void readMoreAhead() {
    while (readers.size() < windowsAhead) {
      Optional<WindowPlan.Window> window = plan.next();
      if (window.isEmpty()) {
        return;
      }
      readers.addLast(new WindowReader(source, window.get(), OptionalLong.empty(), readAhead));
    }
  }
}
