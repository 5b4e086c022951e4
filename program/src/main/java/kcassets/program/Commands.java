package kcassets.program;

import java.util.List;
import kcassets.catalog.Operation;
import kcassets.program.cli.HelpCommand;
import kcassets.program.commands.Command;
import kcassets.program.commands.CommandTable;
import kcassets.program.history.ExportCommands;
import kcassets.program.history.ProofCommands;
import kcassets.program.history.ReadingCommands;
import kcassets.program.history.SyncCommands;
import kcassets.program.portfolio.PictureCommands;
import kcassets.program.questions.OperationModels;
import kcassets.program.questions.QuestionCommands;
import kcassets.program.setup.AccountCommands;
import kcassets.program.setup.AgentCommands;

/**
 * The table of commands. Each is declared in its room, and reached from here alone: to add one, or
 * to take one away, is a line.
 */
public final class Commands implements CommandTable {
  @Override
  public Command of(Operation operation) {
    return OperationModels.of(operation);
  }

  @Override
  public List<Entry> entries() {
    // Lambdas, for a reference to a method would load the class of every declaration.
    return List.of(
        new Entry("accounts", () -> AccountCommands.accounts()),
        new Entry("portfolio", () -> PictureCommands.portfolio()),
        new Entry("fees", () -> PictureCommands.fees()),
        new Entry("addresses", () -> PictureCommands.addresses()),
        new Entry("address-watch", () -> PictureCommands.addressWatch()),
        new Entry("sync", () -> SyncCommands.sync()),
        new Entry("coverage", () -> ProofCommands.coverage()),
        new Entry("reconcile", () -> ProofCommands.reconcile()),
        new Entry("history", () -> ReadingCommands.history()),
        new Entry("balances", () -> ReadingCommands.balances()),
        new Entry("statement", () -> ReadingCommands.statement()),
        new Entry("export", () -> ExportCommands.export()),
        new Entry("import", () -> ExportCommands.imports()),
        new Entry("batch", () -> QuestionCommands.batch()),
        new Entry("doctor", () -> AccountCommands.doctor()),
        new Entry("mcp", () -> AgentCommands.mcp()),
        new Entry("skill", () -> AgentCommands.skill()),
        new Entry("operations", () -> QuestionCommands.operations()),
        new Entry("errors", () -> QuestionCommands.errors()),
        new Entry("completion", () -> QuestionCommands.completion()),
        new Entry("simulator", () -> QuestionCommands.simulator()),
        new Entry("help", () -> HelpCommand.help()),
        new Entry("version", () -> HelpCommand.version()));
  }
}
