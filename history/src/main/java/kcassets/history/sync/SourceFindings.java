package kcassets.history.sync;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kcassets.catalog.failure.Failure;
import kcassets.catalog.failure.VenueCode;
import kcassets.history.ledger.AnsweredWindow;
import kcassets.history.ledger.Interval;
import kcassets.history.ledger.Intervals;
import kcassets.history.ledger.Source;

/** Says what a source has answered by now and what is missing, from the record alone. */
final class SourceFindings {
  private static final Set<String> NOT_OPENED =
      Set.of(
          VenueCode.MARGIN_NOT_OPENED.code(),
          VenueCode.MARGIN_NOT_ENABLED.code(),
          VenueCode.LEVERAGE_NOT_AGREED.code(),
          VenueCode.MARGIN_HF_NOT_ENABLED.code());

  private final Source source;
  private final Interval wanted;
  private final List<AnsweredWindow> windows;
  private final List<SourceProgress.Failed> failures;
  private final Optional<String> otherwise;

  /**
   * @param wanted what this run was to answer for, as far as the exchange still had it
   * @param windows the record after it
   * @param otherwise why it did not ask for everything, where it did not
   */
  SourceFindings(
      Source source,
      Interval wanted,
      List<AnsweredWindow> windows,
      List<SourceProgress.Failed> failures,
      Optional<String> otherwise) {
    this.source = source;
    this.wanted = wanted;
    this.windows = List.copyOf(windows);
    this.failures = List.copyOf(failures);
    this.otherwise = otherwise;
  }

  /** From the first to the last moment that was answered for. */
  Optional<Interval> covered() {
    Intervals all = Planner.answered(windows, "");
    Intervals any =
        all.isEmpty()
            ? Intervals.union(windows.stream().map(AnsweredWindow::interval).toList())
            : all;
    return any.isEmpty()
        ? Optional.empty()
        : Optional.of(new Interval(any.first().getAsLong(), any.last().getAsLong()));
  }

  /**
   * What lies in between without an answer, and what failed.
   *
   * @param currencies that were asked for
   */
  List<Unanswered> gaps(List<String> currencies) {
    List<Unanswered> gaps = new ArrayList<>();
    for (String currency : currencies) {
      for (Unanswered gap : gaps(currency)) {
        if (!gaps.contains(gap)) {
          gaps.add(gap);
        }
      }
    }
    gaps.sort(Comparator.comparingLong(gap -> gap.span().from()));
    return joined(gaps);
  }

  /** What meets and has the same reason is one gap. */
  private static List<Unanswered> joined(List<Unanswered> gaps) {
    List<Unanswered> joined = new ArrayList<>();
    for (Unanswered gap : gaps) {
      if (!joined.isEmpty() && joined.getLast().meets(gap)) {
        Unanswered last = joined.removeLast();
        Interval both =
            new Interval(last.span().from(), Math.max(last.span().to(), gap.span().to()));
        joined.add(new Unanswered(both, gap.reason(), last.isNew() || gap.isNew()));
      } else {
        joined.add(gap);
      }
    }
    return joined;
  }

  private List<Unanswered> gaps(String currency) {
    Intervals answered = Planner.answered(windows, currency);
    List<SourceProgress.Failed> own =
        failures.stream().filter(each -> each.currency().equals(currency)).toList();
    long first = answered.first().orElse(wanted.from());
    for (SourceProgress.Failed failed : own) {
      first = Math.min(first, Math.max(failed.span().from(), wanted.from()));
    }
    if (otherwise.isPresent()) {
      first = Math.min(first, wanted.from());
    }
    List<Unanswered> gaps = new ArrayList<>();
    if (first > wanted.to()) {
      return gaps;
    }
    for (Interval hole : answered.missingFrom(new Interval(first, wanted.to())).list()) {
      explain(hole, own, gaps);
    }
    return gaps;
  }

  private void explain(Interval hole, List<SourceProgress.Failed> own, List<Unanswered> gaps) {
    List<Interval> explained = new ArrayList<>();
    for (SourceProgress.Failed failed : own) {
      failed
          .span()
          .within(hole)
          .ifPresent(part -> {
            explained.add(part);
            gaps.add(new Unanswered(part, reason(source, failed.why()), true));
          });
    }
    for (Interval rest : Intervals.union(explained).missingFrom(hole).list()) {
      boolean forgotten = source.retention().isPresent() && rest.from() < wanted.from();
      if (forgotten) {
        long last = Math.min(rest.to(), wanted.from() - 1);
        // Up to what the exchange still has: it came up now.
        gaps.add(
            new Unanswered(
                new Interval(rest.from(), last), Unanswered.LOST, last == wanted.from() - 1));
      }
      long next = forgotten ? Math.max(rest.from(), wanted.from()) : rest.from();
      if (next <= rest.to()) {
        String reason =
            otherwise.orElse(
                source.retention().isPresent() && rest.from() <= wanted.from()
                    ? Unanswered.LOST
                    : Unanswered.NOT_ASKED);
        gaps.add(new Unanswered(new Interval(next, rest.to()), reason, true));
      }
    }
  }

  static String reason(Source source, Failure why) {
    boolean margin = source == Source.MARGIN_HF_LEDGERS;
    return margin && NOT_OPENED.contains(why.code()) ? Unanswered.NOT_ENABLED : why.kind().label();
  }
}
