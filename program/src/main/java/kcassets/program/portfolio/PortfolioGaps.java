package kcassets.program.portfolio;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kcassets.catalog.failure.Failure;
import kcassets.faces.FailureContext;
import kcassets.faces.FailureLine;
import kcassets.portfolio.Coverage;

/** Says which sources are missing from an answer that has been printed. */
final class PortfolioGaps {
  private PortfolioGaps() {}

  /**
   * The last line of standard error.
   *
   * @param what the answer, such as {@code the portfolio is}
   * @param missing the sources, at least one
   */
  static FailureLine of(
      String command, String what, List<String> accounts, List<Coverage> missing) {
    String sources =
        missing.stream().map(PortfolioGaps::name).distinct().collect(Collectors.joining("; "));
    Optional<String> whose =
        accounts.size() == 1 ? Optional.of(accounts.getFirst()) : Optional.empty();
    return FailureLine.of(
        new Failure.Incomplete(what + " not complete: " + sources),
        new FailureContext(Optional.of(command), whose));
  }

  private static String name(Coverage row) {
    return row.source().command()
        + row.currency().map(currency -> " " + currency).orElse("")
        + " "
        + row.state().label();
  }
}
