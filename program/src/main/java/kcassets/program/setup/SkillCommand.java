package kcassets.program.setup;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kcassets.catalog.Problem;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.program.agents.ClientPlaces;
import kcassets.program.cli.OutputChoice;
import kcassets.program.cli.ParsedCommand;
import kcassets.program.cli.ProcessEnvironment;
import kcassets.program.output.ResultWriter;
import kcassets.program.skill.SkillChange;
import kcassets.program.skill.SkillInstallation;

/** {@code skill install}. */
public final class SkillCommand {
  private final ProcessEnvironment process;
  private final ParsedCommand parsed;

  public SkillCommand(ProcessEnvironment process, ParsedCommand parsed) {
    this.process = process;
    this.parsed = parsed;
  }

  public void run() {
    OutputChoice output = new OutputChoice(parsed.globals(), process);
    List<Problem> problems = new ArrayList<>(output.problems());
    Optional<Path> given = directory(problems);
    if (!problems.isEmpty()) {
      throw new AssetsException(new Failure.InvalidArguments(problems));
    }
    ClientPlaces places = ClientPlaces.of(process.environment());
    SkillInstallation installation = new SkillInstallation(given.orElseGet(places::claudeSkills));
    SkillChange change = installation.install(parsed.has("dry-run"));
    change
        .kept()
        .forEach(name ->
            process
                .err()
                .println("warning: " + name + " was changed by somebody else and stays as it is"));
    new ResultWriter(output.options(), process.out())
        .value(change.json(places.shown(installation.folder())));
  }

  private Optional<Path> directory(List<Problem> problems) {
    try {
      Optional<String> word = parsed.option("dir");
      if (word.isPresent() && word.get().isEmpty()) {
        problems.add(new Problem("dir", "must name a folder; got an empty text"));
      }
      return word.map(Path::of);
    } catch (InvalidPathException _) {
      problems.add(new Problem("dir", "does not name a folder"));
      return Optional.empty();
    }
  }
}
