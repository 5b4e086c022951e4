package kcassets.client;

import java.util.Optional;
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
final class WindowReader {
  private final BlockingQueue<Step> steps = new LinkedBlockingQueue<>();
  private final Queue<WindowPlan.Window> rests = new ConcurrentLinkedQueue<>();
  private final WindowPlan.Window window;
  private final Turns turns;
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

  WindowReader(AssetsClient client, WindowPlan.Window window, Turns turns) {
    this.window = window;
    this.turns = turns;
    this.thread = Thread.ofVirtual().name("window").start(() -> read(client));
  }

  WindowPlan.Window window() {
    return window;
  }

  /**
   * A part of the window that it leaves to another reader; each is newer than those given before.
   * After the last step there are no more to come.
   */
  Optional<WindowPlan.Window> rest() {
    return Optional.ofNullable(rests.poll());
  }

  /** The next step; waits for it. */
  Step take() {
    try {
      Step step = steps.take();
      if (step instanceof Step.OnePage(Page page)) {
        turns.release(page);
      }
      return step;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new AssetsException(new Failure.Interrupted());
    }
  }

  void stop() {
    thread.interrupt();
  }

  private void read(AssetsClient client) {
    try {
      readPages(client);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // stopped: nobody takes any more
    }
  }

  private void readPages(AssetsClient client) throws InterruptedException {
    Step last;
    try {
      Pages pages = Pages.of(client, window);
      Optional<Page> page = inTurn(pages);
      while (page.isPresent()) {
        pages.rest().ifPresent(rests::add);
        turns.hold(page.get());
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
    turns.begin(window.end());
    try {
      return pages.next();
    } finally {
      turns.end();
    }
  }
}
