package kcassets.program.portfolio;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kcassets.catalog.failure.Failure;
import kcassets.faces.FailureLine;
import kcassets.portfolio.Coverage;
import kcassets.program.commands.Invocation;

/** Says which sources are missing from an answer that has been printed. */
final class PortfolioGaps {
  private PortfolioGaps() {}

  /**
   * The last line of standard error.
   *
   * @param what the answer, such as {@code the portfolio is}
   * @param missing the sources, at least one
   */
  static Optional<FailureLine> of(
      Invocation invocation, String what, List<String> accounts, List<Coverage> missing) {
    String sources =
        missing.stream().map(PortfolioGaps::name).distinct().collect(Collectors.joining("; "));
    if (accounts.size() == 1) {
      invocation.uses(accounts.getFirst());
    }
    return invocation.told(new Failure.Incomplete(what + " not complete: " + sources));
  }

  private static String name(Coverage row) {
    return row.source().command()
        + row.currency().map(currency -> " " + currency).orElse("")
        + " "
        + row.state().label();
  }
}
