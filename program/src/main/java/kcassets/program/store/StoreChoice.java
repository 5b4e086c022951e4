package kcassets.program.store;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kcassets.accounts.Home;
import kcassets.catalog.Problem;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.history.store.StoreLocation;
import kcassets.program.commands.Invocation;
import kcassets.program.commands.ParsedCommand;
import kcassets.program.commands.ProcessEnvironment;

/**
 * Which local store a command uses: that of {@code --store}, else of {@code KUCOIN_ASSETS_STORE},
 * else a folder under the program's data. With {@code --demo} it is one of that run alone, unless
 * {@code --store} is given: the environment's store holds real accounts, and a demo needs no
 * network.
 *
 * <p>Only commands that keep something load this class: it leads to the drivers of databases.
 *
 * @param location where it is; empty for one of this run alone
 */
public record StoreChoice(Optional<StoreLocation> location) {
  private static final String OPTION = "store";

  public StoreChoice {
    requireNonNull(location, "location is null");
  }

  /**
   * Chooses by what was typed. Nothing is opened or made.
   *
   * <p>What is wrong with the address of a server is added to the problems; the choice is then of
   * no use.
   *
   * @throws AssetsException {@code Storage} when the environment names no folder for data
   */
  public static StoreChoice of(Invocation invocation) {
    return of(invocation.parsed(), invocation.process(), invocation.problems());
  }

  /** The same, where problems are told in another way. */
  public static StoreChoice of(
      ParsedCommand parsed, ProcessEnvironment process, List<Problem> problems) {
    return of(parsed.option(OPTION).orElse(""), parsed.globals().demo(), process, problems);
  }

  /** The same for a command that has read its words already. */
  public static StoreChoice of(
      String option, boolean demo, ProcessEnvironment process, List<Problem> problems) {
    if (demo && option.isEmpty()) {
      return new StoreChoice(Optional.empty());
    }
    try {
      return new StoreChoice(Optional.of(location(option, process)));
    } catch (AssetsException e) {
      if (!(e.failure() instanceof Failure.InvalidArguments)) {
        throw e;
      }
      problems.addAll(e.failure().problems());
      return new StoreChoice(Optional.empty());
    }
  }

  /** The store, in which nothing is opened or made before the first piece of work. */
  public OpenStore open() {
    return location.map(OpenStore::at).orElseGet(OpenStore::ofThisRun);
  }

  private static StoreLocation location(String option, ProcessEnvironment process) {
    boolean onServer =
        !option.isEmpty()
            || !process.environment().getOrDefault(StoreLocation.VARIABLE, "").isEmpty();
    // Who keeps everything on a server needs no folder for data.
    Path data = onServer ? Path.of("") : Home.of(process.environment()).data();
    return StoreLocation.of(option, process.environment(), data);
  }
}
