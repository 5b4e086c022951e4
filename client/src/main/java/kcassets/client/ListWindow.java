package kcassets.client;

import java.util.List;
import java.util.Optional;
import kcassets.catalog.Request;
import kcassets.client.walk.PageReader;
import kcassets.client.walk.PageSource;
import kcassets.client.walk.Pages;
import kcassets.client.walk.RepeatedRows;
import kcassets.client.walk.Row;
import kcassets.client.walk.WindowPlan;

/**
 * One window of a list, answer by answer, newest rows first, each row once. Lists that move
 * meanwhile are followed. A dense window is cut: it goes on with its newest part, and gives the
 * {@link #rests} to be read at the same time. Used by one thread at a time.
 */
public final class ListWindow {
  private final PageSource source;
  private final WindowPlan.Window window;
  private final Pages pages;
  private final RepeatedRows repeated = new RepeatedRows();

  private ListWindow(PageSource source, WindowPlan.Window window) {
    this.source = source;
    this.window = window;
    this.pages =
        Pages.of(
            source,
            window,
            PageReader.keepingData(window.request().operation().endpoint()),
            () -> false);
  }

  static ListWindow of(PageSource source, Request request) {
    long start = Long.parseLong(request.values().getOrDefault("startAt", "0"));
    long end = Long.parseLong(request.values().getOrDefault("endAt", "0"));
    Request largest = WindowPlan.withLargestPages(request);
    return new ListWindow(source, new WindowPlan.Window(largest, start, end, false, true, 0));
  }

  /**
   * One answer.
   *
   * @param rows as JSON objects; those that were given before are left out
   * @param data the answer's {@code data}, unedited
   */
  public record ListAnswer(List<String> rows, String data) {
    /** Checks its parts, and copies what could change. */
    public ListAnswer {
      rows = List.copyOf(rows);
    }
  }

  /** {@return what it was asked from, in epoch milliseconds} */
  public long startAt() {
    return window.start();
  }

  /** {@return what it was asked to, in epoch milliseconds} */
  public long endAt() {
    return window.end();
  }

  /**
   * {@return the next answer; empty at the end}
   *
   * @throws kcassets.catalog.failure.AssetsException when there is none
   */
  public Optional<ListAnswer> next() {
    return pages
        .next()
        .map(page -> {
          repeated.beginPage(page.repeats());
          List<String> rows = page.rows().stream().filter(repeated::isNew).map(Row::json).toList();
          return new ListAnswer(rows, page.data());
        });
  }

  /**
   * {@return older parts that it has left since the last call, the oldest first: from here on it
   * reads what is newer than the first millisecond before the newest of their ends}
   */
  public List<ListWindow> rests() {
    return pages.rests().stream().map(rest -> new ListWindow(source, rest.window())).toList();
  }

  /** {@return what the venue says exists but did not give; empty when everything came} */
  public Optional<String> shortfall() {
    return pages.shortfall();
  }
}
