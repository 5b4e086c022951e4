package kcassets.program.commands;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kcassets.catalog.Operation;

/** Every command there is, in the order to show them. */
public final class CommandModels {
  private CommandModels() {}

  /** The operations, by the groups of the catalog. */
  public static List<CommandModel> operations() {
    return Arrays.stream(Operation.values()).map(OperationModels::of).toList();
  }

  /** The commands that are no operation. */
  public static List<CommandModel> others() {
    return List.of(
        ProgramCommands.accounts(),
        PictureCommands.portfolio(),
        PictureCommands.fees(),
        PictureCommands.addresses(),
        PictureCommands.addressWatch(),
        SyncCommands.sync(),
        ProofCommands.coverage(),
        ProofCommands.reconcile(),
        ReadingCommands.history(),
        ReadingCommands.balances(),
        ReadingCommands.statement(),
        ExportCommands.export(),
        ExportCommands.imports(),
        ProgramCommands.batch(),
        ProgramCommands.doctor(),
        AgentCommands.mcp(),
        AgentCommands.skill(),
        ProgramCommands.operations(),
        ProgramCommands.errors(),
        ProgramCommands.completion(),
        ProgramCommands.simulator(),
        ProgramCommands.help(),
        ProgramCommands.version());
  }

  /** All of them. */
  public static List<CommandModel> all() {
    List<CommandModel> all = new ArrayList<>(operations());
    all.addAll(others());
    return all;
  }

  /**
   * The one command of a name, made alone: a single call need not pay for all the others.
   *
   * @param name as typed; the snake_case of a tool is understood too
   */
  public static Optional<CommandModel> named(String name) {
    return Operation.named(name)
        .map(OperationModels::of)
        .or(() -> others().stream().filter(command -> command.name().equals(name)).findFirst());
  }

  /** The names of all of them, without making any. */
  public static List<String> names() {
    return all().stream().map(CommandModel::name).toList();
  }

  /** Whether a word names one. */
  public static boolean isName(String word) {
    return Operation.named(word).isPresent() || names().contains(word);
  }

  /** Every command that can be run; a parent that only leads to others is left out. */
  public static Stream<CommandModel> runnable(CommandModel command) {
    return Stream.concat(
        command.runsAlone() ? Stream.of(command) : Stream.empty(),
        command.subcommands().stream().flatMap(CommandModels::runnable));
  }
}
