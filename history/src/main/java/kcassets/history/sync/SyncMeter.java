package kcassets.history.sync;

import java.util.concurrent.atomic.LongAdder;

/** Counts what a run is doing, for whoever shows it. Threads share it. */
public final class SyncMeter {
  private final LongAdder planned = new LongAdder();
  private final LongAdder finished = new LongAdder();
  private final LongAdder calls = new LongAdder();
  private final LongAdder rows = new LongAdder();
  private final LongAdder kept = new LongAdder();

  /** Windows that are to be asked, as far as is known. */
  public long planned() {
    return planned.sum();
  }

  /** Windows that were asked. */
  public long finished() {
    return finished.sum();
  }

  /** Answers that came. */
  public long calls() {
    return calls.sum();
  }

  /** Rows that came. */
  public long rows() {
    return rows.sum();
  }

  /** Rows that the store did not have. */
  public long kept() {
    return kept.sum();
  }

  void plan(int windows) {
    planned.add(windows);
  }

  void finish() {
    finished.increment();
  }

  void answer(int count) {
    calls.increment();
    rows.add(count);
  }

  void keep(long count) {
    kept.add(count);
  }
}
