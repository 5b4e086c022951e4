package kcassets.program.setup;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kcassets.catalog.Problem;
import kcassets.faces.FailureLine;
import kcassets.program.agents.ClientPlaces;
import kcassets.program.commands.Invocation;
import kcassets.program.commands.ParsedCommand;
import kcassets.program.commands.ProcessEnvironment;
import kcassets.program.skill.SkillChange;
import kcassets.program.skill.SkillFiles;
import kcassets.program.skill.SkillInstallation;

/** {@code skill install}. */
public final class SkillCommand {
  private final Invocation invocation;
  private final ProcessEnvironment process;
  private final ParsedCommand parsed;

  SkillCommand(Invocation invocation) {
    this.invocation = invocation;
    this.process = invocation.process();
    this.parsed = invocation.parsed();
  }

  Optional<FailureLine> run() {
    invocation.requireNoProblems();
    invocation.output();
    Optional<Path> given = directory(invocation.problems());
    invocation.requireNoProblems();
    ClientPlaces places = ClientPlaces.of(process.environment());
    SkillInstallation installation = new SkillInstallation(given.orElseGet(places::claudeSkills));
    SkillChange change =
        installation.install(SkillFiles.all(invocation.table()), parsed.has("dry-run"));
    change
        .kept()
        .forEach(
            name -> invocation.warn(name + " was changed by somebody else and stays as it is"));
    invocation.writer().value(change.json(places.shown(installation.folder())));
    return Optional.empty();
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
