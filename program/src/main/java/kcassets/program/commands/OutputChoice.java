package kcassets.program.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kcassets.catalog.Problem;
import kcassets.catalog.Quoted;
import kcassets.catalog.failure.AssetsException;
import kcassets.program.jq.JqFilter;
import kcassets.program.output.OutputFormat;
import kcassets.program.output.OutputOptions;

/** Reads the options that say how a result is printed, before anything is asked. */
public final class OutputChoice {
  private final List<Problem> problems = new ArrayList<>();
  private final OutputOptions options;

  public OutputChoice(Globals globals, ProcessEnvironment process) {
    OutputFormat format = globals.output().map(this::format).orElse(OutputFormat.JSON);
    Optional<JqFilter> filter = globals.jq().flatMap(this::filter);
    String noColour = process.environment().getOrDefault("NO_COLOR", "");
    this.options =
        new OutputOptions(
            format, process.outIsTerminal(), noColour.isEmpty(), process.columns(), filter);
  }

  public OutputOptions options() {
    return options;
  }

  public List<Problem> problems() {
    return problems;
  }

  private OutputFormat format(String word) {
    return OutputFormat.of(word)
        .orElseGet(() -> {
          problems.add(
              new Problem(
                  "output", "must be one of json, ndjson, csv, table; got " + Quoted.of(word)));
          return OutputFormat.JSON;
        });
  }

  private Optional<JqFilter> filter(String expression) {
    try {
      return Optional.of(JqFilter.compile(expression));
    } catch (AssetsException e) {
      problems.addAll(e.failure().problems());
      return Optional.empty();
    }
  }
}
