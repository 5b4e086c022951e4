package kcassets.faces;

import java.math.BigDecimal;
import java.util.StringJoiner;
import kcassets.catalog.Problem;

/** A failure in lines for a person at a terminal. */
final class FailureWords {
  private FailureWords() {}

  static String of(FailureLine failure) {
    StringJoiner lines = new StringJoiner("\n");
    if (failure.problems().isEmpty()) {
      lines.add(start(failure) + ": " + TerminalText.visible(failure.message()));
    } else {
      lines.add(start(failure) + ":");
      for (Problem problem : failure.problems()) {
        lines.add(
            "  "
                + TerminalText.visible(problem.parameter())
                + " "
                + TerminalText.visible(problem.message()));
      }
    }
    lines.add("What to do: " + TerminalText.visible(failure.hint()));
    if (failure.retryable()) {
      lines.add("Asking again may help" + after(failure) + ".");
    }
    lines.add("Exit code " + failure.exitCode() + ": " + failure.kind().meaning() + ".");
    return lines.toString();
  }

  private static String start(FailureLine failure) {
    StringBuilder start = new StringBuilder("Error: ").append(failure.kind().label());
    if (!failure.code().isEmpty()) {
      start.append(" (code ").append(TerminalText.visible(failure.code())).append(')');
    }
    failure
        .context()
        .operation()
        .ifPresent(name -> start.append(" in ").append(TerminalText.visible(name)));
    failure
        .context()
        .account()
        .ifPresent(name -> start.append(", account ").append(TerminalText.visible(name)));
    return start.toString();
  }

  private static String after(FailureLine failure) {
    return failure.retryAfter().isPositive()
        ? " after "
            + BigDecimal.valueOf(failure.retryAfter().toMillis(), 3)
                .stripTrailingZeros()
                .toPlainString()
            + " s"
        : "";
  }
}
