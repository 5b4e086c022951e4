package kcassets.client.walk;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import kcassets.catalog.Domain;
import kcassets.catalog.Endpoint;
import kcassets.catalog.History;
import kcassets.catalog.Parameter;
import kcassets.catalog.Request;

/**
 * Cuts the time that a walk covers into windows that one call may span, newest first. Windows
 * overlap by two milliseconds, as nobody documents whether their ends are included.
 */
public final class WindowPlan {
  /**
   * How far beyond our own time the newest window reaches: clocks differ, and a row that the venue
   * has stamped while the walk begins must not fall behind its end.
   */
  private static final Duration AHEAD = Duration.ofHours(1);

  /** Lists without a documented end begin where the venue did. */
  private static final Instant VENUE_OPENED = Instant.parse("2017-09-16T00:00:00Z");

  /** What a list of undocumented retention is asked for at the least. */
  private static final Duration AT_LEAST = Duration.ofDays(365);

  /** So many empty windows in a row beyond that, and the account is taken to begin there. */
  private static final int EMPTY_WINDOWS = 90;

  /** A row this close to being forgotten may be gone before it is asked for. */
  private static final Duration FORGETTING = Duration.ofMinutes(1);

  private static final Duration SLICE = Duration.ofDays(1);

  private final Request request;
  private final boolean timed;
  private final long earliest;
  private final long certain;
  private final long width;
  private long end;
  private boolean begun;
  private boolean over;
  private boolean stopped;
  private int emptyInARow;

  public WindowPlan(Request request, Instant now) {
    this.request = request;
    Endpoint endpoint = request.operation().endpoint();
    History history = endpoint.history();
    this.timed = endpoint.parameter("startAt").isPresent();
    OptionalLong askedStart = number("startAt");
    boolean openEnded =
        askedStart.isEmpty() && history.maximumSpan().isPresent() && history.retention().isEmpty();
    this.end = number("endAt").orElse(now.plus(AHEAD).toEpochMilli());
    this.earliest = Math.max(askedStart.orElse(0), oldestKept(history, now));
    this.certain = openEnded ? now.minus(AT_LEAST).toEpochMilli() : earliest;
    this.width =
        history
            .maximumSpan()
            .or(() -> history.cutsSilently() ? Optional.of(SLICE) : Optional.empty())
            .map(span -> span.toMillis() - 1)
            .orElse(Long.MAX_VALUE);
    this.over = timed && end < earliest;
  }

  /**
   * @param request the question with the window's bounds
   * @param start its first millisecond
   * @param end its last millisecond
   * @param overlaps whether its newest rows may have been in the window before
   * @param certain whether the venue is sure to keep it; it may refuse others
   * @param pageSpan how many milliseconds one page seemed to cover when it was cut from a larger
   *     window, of which it is a part; 0 where it was not
   */
  public record Window(
      Request request, long start, long end, boolean overlaps, boolean certain, long pageSpan) {
    /** Whether it is a part of a window that was cut again. */
    public boolean part() {
      return pageSpan > 0;
    }

    /** Whether its pages cover about what was guessed when it was cut: up to twice, or half. */
    boolean isAsDenseAs(long span) {
      return part() && span <= 2 * pageSpan && pageSpan <= 2 * span;
    }

    /** What is left of it for somebody else by a reader that goes no further back than this. */
    Window olderThan(long moment, long span) {
      long last = moment + 1;
      Request older = request.with("endAt", Long.toString(last));
      return new Window(older, start, last, true, certain, span);
    }

    /** What that reader still reads. */
    Window newerThan(long moment) {
      Request newer = request.with("startAt", Long.toString(moment));
      return new Window(newer, moment, end, overlaps, certain, pageSpan);
    }
  }

  /** The next older window; empty when there is none. */
  public Optional<Window> next() {
    if (over) {
      return Optional.empty();
    }
    if (!timed) {
      over = true;
      return Optional.of(new Window(request, 0, 0, false, true, 0));
    }
    boolean isCertain = end >= certain;
    if (!isCertain && emptyInARow >= EMPTY_WINDOWS) {
      over = true;
      stopped = true;
      return Optional.empty();
    }
    long start = end - earliest > width ? end - width : earliest;
    Request bounded =
        request.with("startAt", Long.toString(start)).with("endAt", Long.toString(end));
    Window window = new Window(bounded, start, end, begun, isCertain, 0);
    begun = true;
    over = start <= earliest;
    end = start + 1;
    return Optional.of(window);
  }

  /** Told in order, as windows are read to their end. */
  public void read(boolean empty) {
    emptyInARow = empty ? emptyInARow + 1 : 0;
  }

  /**
   * Where the walk stopped looking although the venue documents no end; empty where it looked
   * everywhere.
   */
  public Optional<Instant> stoppedAt() {
    return stopped ? Optional.of(Instant.ofEpochMilli(end)) : Optional.empty();
  }

  /** The venue refuses windows this old: there is nothing older. */
  public void refused() {
    over = true;
  }

  /** Sets the rows of an answer to the most the venue gives, unless the caller has chosen. */
  public static Request withLargestPages(Request request) {
    Endpoint endpoint = request.operation().endpoint();
    String size = endpoint.paging().sizeParameter();
    if (size.isEmpty() || request.values().containsKey(size)) {
      return request;
    }
    return endpoint
        .parameter(size)
        .map(Parameter::domain)
        .filter(Domain.WholeNumber.class::isInstance)
        .map(Domain.WholeNumber.class::cast)
        .filter(number -> number.maximum() < Integer.MAX_VALUE)
        .map(number -> request.with(size, Long.toString(number.maximum())))
        .orElse(request);
  }

  private static long oldestKept(History history, Instant now) {
    return history
        .retention()
        .map(kept -> history.cutsSilently() ? now.minus(kept) : now.minus(kept).plus(FORGETTING))
        .orElse(VENUE_OPENED)
        .toEpochMilli();
  }

  private OptionalLong number(String name) {
    String text = request.values().get(name);
    return text == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
  }
}
