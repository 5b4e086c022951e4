package kcassets.program.portfolio;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kcassets.catalog.Problem;
import kcassets.catalog.Quoted;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.faces.CommandNames;
import kcassets.portfolio.PortfolioOptions;
import kcassets.portfolio.Prices;
import kcassets.portfolio.PricesFile;
import kcassets.program.commands.ParsedCommand;
import kcassets.program.commands.Timeout;

/** Reads the options of {@code portfolio}, before anything is asked. */
final class PortfolioChoice {
  private static final String USUAL_BASE = "USD";

  private final ParsedCommand parsed;
  private final List<Problem> problems;
  private final PortfolioOptions options;
  private final Optional<BigDecimal> least;
  private final boolean chart;

  PortfolioChoice(ParsedCommand parsed, Duration timeout, List<Problem> problems) {
    this.parsed = parsed;
    this.problems = problems;
    this.options = read(timeout);
    this.least = parsed.option("min").flatMap(this::value);
    this.chart = parsed.has("chart");
    Optional<String> format = parsed.globals().output();
    if (chart && !format.orElse("table").equals("table")) {
      problems.add(new Problem("chart", "goes with -o table only; got " + format.orElse("")));
    }
    if (chart && parsed.globals().jq().isPresent()) {
      problems.add(new Problem("chart", "does not go with --jq"));
    }
    if (parsed.has("all-accounts") && parsed.globals().account().isPresent()) {
      problems.add(new Problem("all-accounts", "does not go with --account"));
    }
    if (usesStore()) {
      checkStoreWords();
    } else if (parsed.has("since")) {
      problems.add(new Problem("since", "goes with --diff"));
    }
  }

  /** Whether the local store is wanted: to keep the answer, or for what was kept. */
  boolean usesStore() {
    return parsed.has("save") || parsed.has("diff") || parsed.has("snapshots");
  }

  /** What values must be counted in; empty where nobody said, for a kept answer has its own. */
  Optional<String> fixedBase() {
    return parsed.has("base") || parsed.has("prices")
        ? Optional.of(options.base())
        : Optional.empty();
  }

  private void checkStoreWords() {
    boolean compares = parsed.has("diff");
    boolean lists = parsed.has("snapshots");
    if (parsed.has("since") && !compares) {
      problems.add(new Problem("since", "goes with --diff"));
    }
    if (parsed.has("all-accounts") && (parsed.has("save") || compares)) {
      problems.add(
          new Problem(
              "all-accounts",
              "does not go with --save or --diff, for what is kept belongs to one account",
              "Keep one after the other, each with --account NAME."));
    }
    if (parsed.has("no-subs") && (parsed.has("save") || compares)) {
      problems.add(
          new Problem(
              "no-subs",
              "does not go with --save or --diff: sub-accounts would seem to come and go"));
    }
    if (compares || lists) {
      forbid("chart", compares ? "diff" : "snapshots");
      forbid("min", compares ? "diff" : "snapshots");
    }
    if (lists) {
      for (String other : List.of("save", "diff", "base", "prices", "no-subs", "all-accounts")) {
        forbid(other, "snapshots");
      }
    }
  }

  private void forbid(String option, String beside) {
    if (parsed.has(option)) {
      problems.add(new Problem(option, "does not go with --" + beside));
    }
  }

  PortfolioOptions options() {
    return options;
  }

  /** What is worth less is folded. */
  Optional<BigDecimal> least() {
    return least;
  }

  boolean chart() {
    return chart;
  }

  /** Whether an answer in which something is missing is good enough. */
  boolean partialIsFine() {
    return parsed.has("partial-ok");
  }

  private PortfolioOptions read(Duration timeout) {
    PortfolioOptions usual =
        PortfolioOptions.defaults()
            .withSubs(!parsed.has("no-subs"))
            .withLongestAnswer(Timeout.withQuota(timeout));
    String base =
        parsed.option("base").map(word -> word.toUpperCase(Locale.ROOT)).orElse(USUAL_BASE);
    try {
      PortfolioOptions based = usual.withBase(base);
      return parsed
          .option("prices")
          .map(file -> prices(file, base))
          .map(based::withPrices)
          .orElse(based);
    } catch (AssetsException e) {
      problems.addAll(e.failure().problems());
      return usual;
    }
  }

  private static Prices prices(String file, String base) {
    try (InputStream content = Files.newInputStream(Path.of(file))) {
      return PricesFile.read(
          content.readNBytes(PricesFile.MOST_BYTES + 1), base, CommandNames.NAMES);
    } catch (IOException | InvalidPathException _) {
      throw new AssetsException(
          new Failure.InvalidArguments(
              "prices", "must be a file that can be read; got " + Quoted.of(file)));
    }
  }

  private Optional<BigDecimal> value(String text) {
    if (text.matches("[0-9]{1,30}(\\.[0-9]{1,30})?")) {
      return Optional.of(new BigDecimal(text));
    }
    problems.add(
        new Problem("min", "must be a decimal number, not negative; got " + Quoted.of(text)));
    return Optional.empty();
  }
}
