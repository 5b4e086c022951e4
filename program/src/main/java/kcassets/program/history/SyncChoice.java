package kcassets.program.history;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kcassets.catalog.Problem;
import kcassets.catalog.Quoted;
import kcassets.catalog.TimeExpression;
import kcassets.history.ledger.Source;
import kcassets.history.sync.CallRate;
import kcassets.history.sync.SyncOptions;
import kcassets.program.commands.ParsedCommand;

/**
 * What {@code sync} was asked for.
 *
 * @param sources empty only where balances alone are wanted
 * @param balances whether a snapshot is taken
 * @param since nothing older is asked for
 * @param every how often it begins anew; empty for once
 */
record SyncChoice(
    Set<Source> sources, boolean balances, Optional<Instant> since, Optional<Duration> every) {
  private static final String BALANCES = "balances";

  SyncChoice {
    sources = Set.copyOf(sources);
  }

  /** As it was typed. */
  static SyncChoice read(ParsedCommand parsed, Instant now, List<Problem> problems) {
    Set<Source> sources = EnumSet.noneOf(Source.class);
    boolean balances = parsed.option("source").isEmpty();
    if (balances) {
      sources.addAll(EnumSet.allOf(Source.class));
    }
    for (String name : parsed.option("source").map(all -> all.split(",")).orElse(new String[0])) {
      if (name.equals(BALANCES)) {
        balances = true;
      } else {
        Source.named(name)
            .ifPresentOrElse(
                sources::add,
                () ->
                    problems.add(
                        new Problem(
                            "source",
                            "must be one of "
                                + String.join(", ", Source.labels())
                                + ", balances; got "
                                + Quoted.of(name))));
      }
    }
    return new SyncChoice(sources, balances, since(parsed, now, problems), every(parsed, problems));
  }

  /** The same as the history takes it. */
  SyncOptions options(CallRate rate) {
    SyncOptions options = SyncOptions.defaults(rate).withSources(sources);
    return since.map(time -> options.withSince(time.toEpochMilli())).orElse(options);
  }

  private static Optional<Instant> since(
      ParsedCommand parsed, Instant now, List<Problem> problems) {
    if (parsed.option("since").isEmpty()) {
      return Optional.empty();
    }
    String text = parsed.option("since").get();
    Optional<Instant> time = TimeExpression.read(text, now);
    if (time.isEmpty()) {
      problems.add(
          new Problem(
              "since",
              "must be epoch milliseconds, 2026-01-31, 2026-01-31T12:00:00Z, or a span before now"
                  + " such as -7d; got "
                  + Quoted.of(text)));
    } else if (time.get().isAfter(now)) {
      problems.add(new Problem("since", "must not be in the future; got " + Quoted.of(text)));
    }
    return time;
  }

  private static Optional<Duration> every(ParsedCommand parsed, List<Problem> problems) {
    if (parsed.option("every").isEmpty()) {
      return Optional.empty();
    }
    String text = parsed.option("every").get();
    if (text.matches("[0-9]{1,6}[smhd]")) {
      long count = Long.parseLong(text.substring(0, text.length() - 1));
      Duration span =
          switch (text.charAt(text.length() - 1)) {
            case 's' -> Duration.ofSeconds(count);
            case 'm' -> Duration.ofMinutes(count);
            case 'h' -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
          };
      if (!span.isZero()) {
        return Optional.of(span);
      }
    }
    problems.add(
        new Problem(
            "every", "must be a span such as 30m, 6h or 1d, above 0; got " + Quoted.of(text)));
    return Optional.empty();
  }
}
