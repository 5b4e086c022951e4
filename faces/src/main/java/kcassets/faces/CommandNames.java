package kcassets.faces;

import kcassets.catalog.Naming;
import kcassets.catalog.Operation;

/** Names for somebody who has a command line: operations are commands, a walk is an option. */
public final class CommandNames implements Naming {
  /** The one there is; it has no state. */
  public static final Naming NAMES = new CommandNames();

  private CommandNames() {}

  @Override
  public String operation(Operation operation) {
    return operation.command();
  }

  @Override
  public String wholeList() {
    return option("all");
  }

  @Override
  public String option(String name) {
    return "--" + name;
  }
}
