package kcassets.history.sync;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kcassets.catalog.failure.Failure;
import kcassets.catalog.failure.VenueCode;
import kcassets.history.ledger.AnsweredWindow;
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
  private final Span wanted;
  private final List<AnsweredWindow> windows;
  private final List<SourceFetch.Failed> failures;
  private final Optional<String> otherwise;

  /**
   * @param wanted what this run was to answer for, as far as the exchange still had it
   * @param windows the record after it
   * @param otherwise why it did not ask for everything, where it did not
   */
  SourceFindings(
      Source source,
      Span wanted,
      List<AnsweredWindow> windows,
      List<SourceFetch.Failed> failures,
      Optional<String> otherwise) {
    this.source = source;
    this.wanted = wanted;
    this.windows = List.copyOf(windows);
    this.failures = List.copyOf(failures);
    this.otherwise = otherwise;
  }

  /** From the first to the last moment that was answered for. */
  Optional<Span> covered() {
    List<Span> all = Planner.answered(windows, "");
    List<Span> any =
        all.isEmpty()
            ? Span.union(
                windows.stream().map(each -> new Span(each.fromMillis(), each.toMillis())).toList())
            : all;
    return any.isEmpty()
        ? Optional.empty()
        : Optional.of(new Span(any.getFirst().from(), any.getLast().to()));
  }

  /**
   * What lies in between without an answer, and what failed.
   *
   * @param currencies that were asked for
   */
  List<Gap> gaps(List<String> currencies) {
    List<Gap> gaps = new ArrayList<>();
    for (String currency : currencies) {
      for (Gap gap : gaps(currency)) {
        if (!gaps.contains(gap)) {
          gaps.add(gap);
        }
      }
    }
    gaps.sort(Comparator.comparingLong(gap -> gap.span().from()));
    return joined(gaps);
  }

  /** What meets and has the same reason is one gap. */
  private static List<Gap> joined(List<Gap> gaps) {
    List<Gap> joined = new ArrayList<>();
    for (Gap gap : gaps) {
      if (!joined.isEmpty() && joined.getLast().meets(gap)) {
        Gap last = joined.removeLast();
        Span both = new Span(last.span().from(), Math.max(last.span().to(), gap.span().to()));
        joined.add(new Gap(both, gap.reason(), last.isNew() || gap.isNew()));
      } else {
        joined.add(gap);
      }
    }
    return joined;
  }

  private List<Gap> gaps(String currency) {
    List<Span> answered = Planner.answered(windows, currency);
    List<SourceFetch.Failed> own =
        failures.stream().filter(each -> each.currency().equals(currency)).toList();
    long first = answered.isEmpty() ? wanted.from() : answered.getFirst().from();
    for (SourceFetch.Failed failed : own) {
      first = Math.min(first, Math.max(failed.span().from(), wanted.from()));
    }
    if (otherwise.isPresent()) {
      first = Math.min(first, wanted.from());
    }
    List<Gap> gaps = new ArrayList<>();
    if (first > wanted.to()) {
      return gaps;
    }
    for (Span hole : new Span(first, wanted.to()).without(answered)) {
      explain(hole, own, gaps);
    }
    return gaps;
  }

  private void explain(Span hole, List<SourceFetch.Failed> own, List<Gap> gaps) {
    List<Span> explained = new ArrayList<>();
    for (SourceFetch.Failed failed : own) {
      failed
          .span()
          .within(hole)
          .ifPresent(part -> {
            explained.add(part);
            gaps.add(new Gap(part, reason(source, failed.why()), true));
          });
    }
    for (Span rest : hole.without(explained)) {
      boolean forgotten = source.retention().isPresent() && rest.from() < wanted.from();
      if (forgotten) {
        long last = Math.min(rest.to(), wanted.from() - 1);
        // Up to what the exchange still has: it came up now.
        gaps.add(new Gap(new Span(rest.from(), last), Gap.LOST, last == wanted.from() - 1));
      }
      long next = forgotten ? Math.max(rest.from(), wanted.from()) : rest.from();
      if (next <= rest.to()) {
        String reason =
            otherwise.orElse(
                source.retention().isPresent() && rest.from() <= wanted.from()
                    ? Gap.LOST
                    : Gap.NOT_ASKED);
        gaps.add(new Gap(new Span(next, rest.to()), reason, true));
      }
    }
  }

  static String reason(Source source, Failure why) {
    boolean margin = source == Source.MARGIN_HF_LEDGERS;
    return margin && NOT_OPENED.contains(why.code()) ? Gap.NOT_ENABLED : why.kind().label();
  }
}
