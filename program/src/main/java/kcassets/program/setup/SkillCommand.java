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
import kcassets.program.cli.Surroundings;
import kcassets.program.cli.Typed;
import kcassets.program.output.ResultWriter;
import kcassets.program.skill.SkillChange;
import kcassets.program.skill.SkillInstallation;

/** {@code skill install}. */
public final class SkillCommand {
  private final Surroundings surroundings;
  private final Typed typed;

  public SkillCommand(Surroundings surroundings, Typed typed) {
    this.surroundings = surroundings;
    this.typed = typed;
  }

  public void run() {
    OutputChoice output = new OutputChoice(typed.globals(), surroundings);
    List<Problem> problems = new ArrayList<>(output.problems());
    Optional<Path> given = directory(problems);
    if (!problems.isEmpty()) {
      throw new AssetsException(new Failure.InvalidArguments(problems));
    }
    ClientPlaces places = ClientPlaces.of(surroundings.environment());
    SkillInstallation installation = new SkillInstallation(given.orElseGet(places::claudeSkills));
    SkillChange change = installation.install(typed.has("dry-run"));
    change
        .kept()
        .forEach(name ->
            surroundings
                .err()
                .println("warning: " + name + " was changed by somebody else and stays as it is"));
    new ResultWriter(output.options(), surroundings.out())
        .value(change.json(places.shown(installation.folder())));
  }

  private Optional<Path> directory(List<Problem> problems) {
    try {
      Optional<String> word = typed.option("dir");
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
