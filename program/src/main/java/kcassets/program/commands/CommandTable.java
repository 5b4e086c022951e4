package kcassets.program.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kcassets.catalog.Operation;

/** Every command there is: the operations of the catalog, and those of our own. */
public interface CommandTable {
  /**
   * A command of our own, which is made when it is asked for: a run needs one of them.
   *
   * @param name the word that is typed
   * @param declaration makes it
   */
  record Entry(String name, Supplier<Command> declaration) {
    /** The command. */
    public Command command() {
      Command command = declaration.get();
      assert command.name().equals(name) : command.name() + " is in the table as " + name;
      return command;
    }
  }

  /** The command of an operation. */
  Command of(Operation operation);

  /** The commands that are no operation, in the order to show them. */
  List<Entry> entries();

  /** The operations, by the groups of the catalog. */
  default List<Command> operations() {
    return Stream.of(Operation.values()).map(this::of).toList();
  }

  /** The commands that are no operation, made. */
  default List<Command> own() {
    return entries().stream().map(Entry::command).toList();
  }

  /** All of them. */
  default List<Command> all() {
    List<Command> all = new ArrayList<>(operations());
    all.addAll(own());
    return all;
  }

  /** The names of all of them, none being made. */
  default List<String> names() {
    return Stream.concat(
            Stream.of(Operation.values()).map(Operation::command),
            entries().stream().map(Entry::name))
        .toList();
  }

  /** Whether a word names one; none is made. */
  default boolean isName(String word) {
    return Operation.named(word).isPresent()
        || entries().stream().anyMatch(entry -> entry.name().equals(word));
  }

  /**
   * The one command of a name, made alone.
   *
   * @param name as typed; the snake_case of a tool is understood too
   */
  default Optional<Command> named(String name) {
    Optional<Operation> operation = Operation.named(name);
    if (operation.isPresent()) {
      return Optional.of(of(operation.get())); // the table of our own is not even looked at
    }
    for (Entry entry : entries()) {
      if (entry.name().equals(name)) {
        return Optional.of(entry.command());
      }
    }
    return Optional.empty();
  }
}
