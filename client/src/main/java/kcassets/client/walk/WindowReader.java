package kcassets.client.walk;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;

/**
 * Reads one window ahead of its consumer, on a thread of its own, as far as its turns let it. The
 * consumer takes steps until the last one.
 */
public final class WindowReader {
  private final BlockingQueue<Step> steps = new LinkedBlockingQueue<>();
  private final Queue<WindowReader> rests = new ConcurrentLinkedQueue<>();
  private final WindowPlan.Window window;
  private final ReadAhead turns;
  private final ReadAhead.Place place;
  private final Thread thread;
  private volatile boolean stopped;

  /** What the consumer gets. */
  public sealed interface Step {
    record OnePage(Page page) implements Step {}

    /** The window is read; with what the venue did not give, if anything. */
    record End(Optional<String> shortfall) implements Step {}

    /** The venue refuses a window that it may have forgotten. */
    record Forgotten() implements Step {}

    /** It went wrong: a failure, or a fault of ours. */
    record Broken(RuntimeException why) implements Step {}
  }

  /**
   * @param expected about how many bytes of rows the window holds; empty where nobody knows
   */
  public WindowReader(
      PageSource source, WindowPlan.Window window, OptionalLong expected, ReadAhead turns) {
    this.window = window;
    this.turns = turns;
    this.place = turns.place(window.end(), expected);
    this.thread = Thread.ofVirtual().name("window").start(() -> read(source));
  }

  public WindowPlan.Window window() {
    return window;
  }

  /**
   * The readers of those parts of the window that it has left to others; each part is newer than
   * those before. After the last step there are no more to come.
   */
  public List<WindowReader> rests() {
    return List.copyOf(rests);
  }

  /** The next step; waits for it. */
  public Step take() {
    try {
      Step step = next();
      if (step instanceof Step.OnePage(Page page)) {
        place.release(page.bytes());
      } else {
        place.leave();
      }
      return step;
    } catch (InterruptedException ignored) {
      Thread.currentThread().interrupt();
      throw new AssetsException(new Failure.Interrupted());
    }
  }

  private Step next() throws InterruptedException {
    Step here = steps.poll();
    if (here != null) {
      return here;
    }
    turns.starve(true);
    try {
      return steps.take();
    } finally {
      turns.starve(false);
    }
  }

  /** Stops it, and all that read what it has left. */
  public void stop() {
    stopped = true;
    thread.interrupt();
    rests.forEach(WindowReader::stop);
  }

  private void read(PageSource source) {
    try {
      readPages(source);
    } catch (InterruptedException ignored) {
      Thread.currentThread().interrupt(); // stopped: nobody takes any more
    }
  }

  private void readPages(PageSource source) throws InterruptedException {
    Step last;
    try {
      Pages pages = Pages.of(source, window, turns::areIdle);
      Optional<Page> page = inTurn(source, pages);
      while (page.isPresent()) {
        steps.put(new Step.OnePage(page.get()));
        page = inTurn(source, pages);
      }
      last = new Step.End(pages.shortfall());
    } catch (AssetsException e) {
      boolean forgotten = !window.certain() && e.failure() instanceof Failure.Refused;
      last = forgotten ? new Step.Forgotten() : new Step.Broken(e);
    } catch (RuntimeException e) {
      last = new Step.Broken(e);
    } catch (Error e) { // without a last step the consumer would wait for ever
      last = new Step.Broken(new IllegalStateException("a window was not read by our fault", e));
    }
    steps.put(last);
  }

  private Optional<Page> inTurn(PageSource source, Pages pages) throws InterruptedException {
    place.begin();
    try {
      Optional<Page> page = pages.next();
      page.ifPresent(read -> {
        pages.rests().forEach(rest -> leave(source, rest, read.bytes()));
        place.hold(read.bytes(), pages.pagesLeft() * read.bytes());
      });
      return page;
    } finally {
      place.end();
    }
  }

  /** Begins at once: who waits for the consumer to look would hold up the parts behind. */
  private void leave(PageSource source, Pages.Rest rest, long bytesOfPage) {
    WindowReader reader =
        new WindowReader(source, rest.window(), OptionalLong.of(rest.pages() * bytesOfPage), turns);
    rests.add(reader);
    if (stopped) {
      reader.stop(); // whoever stopped this one may not have seen it
    }
  }
}
