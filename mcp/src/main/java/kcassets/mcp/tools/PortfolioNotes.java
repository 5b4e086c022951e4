package kcassets.mcp.tools;

import java.util.List;
import kcassets.portfolio.Coverage;

/** What a reader of a composed answer must not overlook, beside the coverage that has it all. */
final class PortfolioNotes {
  private PortfolioNotes() {}

  static List<String> of(List<Coverage> missing) {
    return missing.isEmpty()
        ? List.of()
        : List.of(
            "This is not the whole: "
                + String.join(
                    ", ", missing.stream().map(row -> row.source().tool()).distinct().toList())
                + " could not be read; coverage says why.");
  }
}
