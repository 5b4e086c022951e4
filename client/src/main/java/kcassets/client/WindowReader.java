package kcassets.client;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;

/**
 * Reads one window ahead of its consumer, on a thread of its own, a few pages at the most. The
 * consumer takes steps until the last one. Readers that share turns ask only so many at once.
 */
final class WindowReader {
  private static final int PAGES_AHEAD = 2;

  private final BlockingQueue<Step> steps = new ArrayBlockingQueue<>(PAGES_AHEAD);
  private final Semaphore turns;
  private final Thread thread;

  /** What the consumer gets. */
  sealed interface Step {
    record OnePage(Page page) implements Step {}

    /** The window is read; with what the venue did not give, if anything. */
    record End(Optional<String> shortfall) implements Step {}

    /** The venue refuses a window that it may have forgotten. */
    record Forgotten() implements Step {}

    /** It went wrong: a failure, or a fault of ours. */
    record Broken(RuntimeException why) implements Step {}
  }

  /**
   * @param turns one for each question that may be under way
   */
  WindowReader(AssetsClient client, WindowPlan.Window window, Semaphore turns) {
    this.turns = turns;
    this.thread = Thread.ofVirtual().name("window").start(() -> read(client, window));
  }

  /** The next step; waits for it. */
  Step take() {
    try {
      return steps.take();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new AssetsException(new Failure.Interrupted());
    }
  }

  void stop() {
    thread.interrupt();
  }

  private void read(AssetsClient client, WindowPlan.Window window) {
    try {
      readPages(client, window);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // stopped: nobody takes any more
    }
  }

  private void readPages(AssetsClient client, WindowPlan.Window window)
      throws InterruptedException {
    Step last;
    try {
      Pages pages = Pages.of(client, window.request(), window.overlaps());
      Optional<Page> page = inTurn(pages);
      while (page.isPresent()) {
        steps.put(new Step.OnePage(page.get()));
        page = inTurn(pages);
      }
      last = new Step.End(pages.shortfall());
    } catch (AssetsException e) {
      boolean forgotten = !window.certain() && e.failure() instanceof Failure.Refused;
      last = forgotten ? new Step.Forgotten() : new Step.Broken(e);
    } catch (RuntimeException e) {
      last = new Step.Broken(e);
    }
    steps.put(last);
  }

  private Optional<Page> inTurn(Pages pages) throws InterruptedException {
    turns.acquire();
    try {
      return pages.next();
    } finally {
      turns.release();
    }
  }
}
