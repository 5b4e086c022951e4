package kcassets.program.docs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kcassets.catalog.failure.Kind;
import kcassets.program.commands.Command;
import kcassets.program.commands.CommandTable;
import kcassets.program.commands.GlobalOptions;
import kcassets.program.commands.OptionModel;
import kcassets.program.commands.PositionalModel;

/** The manual page {@code docs/kucoin-assets.1}, written from the command model. */
public final class ManPage {
  private final Roff page = new Roff();

  private final CommandTable table;

  private ManPage(CommandTable table) {
    this.table = table;
  }

  /** The whole page, in roff. */
  public static String text(CommandTable table) {
    ManPage manual = new ManPage(table);
    manual.writeHead();
    manual.writeCommands();
    manual.writeExitCodes();
    manual.writeEnvironment();
    manual.writeExamples();
    return manual.page.toString();
  }

  private void writeHead() {
    page.comment("Generated from the command model; do not edit.")
        .macro("TH", "KUCOIN-ASSETS", "1", "", "kucoin-assets")
        .macro("SH", "NAME")
        .text("kucoin-assets - read the assets of KuCoin accounts")
        .macro("SH", "SYNOPSIS")
        .marked(
            Roff.bold("kucoin-assets")
                + " ["
                + Roff.italic("option")
                + " ...] "
                + Roff.italic("command")
                + " [...]")
        .macro("SH", "DESCRIPTION")
        .text(
            "Asks KuCoin about balances, ledgers, deposits, withdrawals, quotas and fees, and prints"
                + " the answer unedited as JSON. It only reads: nothing in it can change anything.")
        .macro("SH", "GLOBAL OPTIONS");
    GlobalOptions.list().stream().filter(option -> !option.hidden()).forEach(this::write);
  }

  private void writeCommands() {
    page.macro("SH", "COMMANDS");
    Map<String, List<Command>> groups =
        table.all().stream()
            .collect(
                Collectors.groupingBy(Command::group, LinkedHashMap::new, Collectors.toList()));
    groups.forEach((title, commands) -> {
      page.macro("SS", title);
      for (Command command : commands) {
        if (command.runsAlone()) {
          write("", command);
        }
        command.subcommands().forEach(sub -> write(command.name() + " ", sub));
      }
    });
  }

  private void write(String parent, Command command) {
    String places =
        command.positionals().stream()
            .map(positional -> " " + Roff.italic(positional.synopsis()))
            .collect(Collectors.joining());
    page.macro("TP").marked(Roff.bold(parent + command.name()) + places).text(command.summary());
    command.description().forEach(sentence -> page.macro("br").text(sentence));
    List<OptionModel> options = command.visibleOptions();
    if (!options.isEmpty() || !command.positionals().isEmpty()) {
      page.macro("RS");
      command.positionals().forEach(this::write);
      options.forEach(this::write);
      page.macro("RE");
    }
  }

  private void write(PositionalModel positional) {
    page.macro("TP")
        .marked(Roff.italic(positional.label()))
        .text(positional.description() + oneOf(positional.values()));
  }

  private void write(OptionModel option) {
    String names = option.names().stream().map(Roff::bold).collect(Collectors.joining(", "));
    String value =
        switch (option.takes()) {
          case NOTHING -> "";
          case VALUE -> " " + Roff.italic(option.valueLabel());
          case OPTIONAL_VALUE -> " [" + Roff.italic(option.valueLabel()) + "]";
        };
    page.macro("TP")
        .marked(names + value)
        .text(
            option.description()
                + oneOf(option.values())
                + (option.required() ? " It must be given." : ""));
  }

  private static String oneOf(Map<String, String> values) {
    if (values.isEmpty()) {
      return "";
    }
    return " Values: "
        + values.entrySet().stream()
            .map(each ->
                each.getKey() + (each.getValue().isEmpty() ? "" : " (" + each.getValue() + ")"))
            .collect(Collectors.joining(", "))
        + ".";
  }

  private void writeExitCodes() {
    page.macro("SH", "EXIT STATUS");
    page.macro("TP").marked(Roff.bold("0")).text("done, warnings included");
    for (Kind kind : Kind.values()) {
      page.macro("TP")
          .marked(Roff.bold(Integer.toString(kind.exitCode())))
          .text(kind.label() + ": " + kind.meaning());
    }
  }

  private void writeEnvironment() {
    page.macro("SH", "ENVIRONMENT");
    variable("KUCOIN_ASSETS_HOME", "The folder that holds everything this program keeps.");
    variable("KUCOIN_ASSETS_ACCOUNT", "The account to ask with where --account is not given.");
    variable(
        "KUCOIN_API_KEY, KUCOIN_API_SECRET, KUCOIN_API_PASSPHRASE",
        "When all three are set they are the account env, taken where no other is named.");
    variable("KUCOIN_API_KEY_VERSION", "The version of that key; 3 unless told otherwise.");
    variable("NO_COLOR", "When set, nothing is coloured.");
  }

  private void variable(String names, String meaning) {
    page.macro("TP").marked(Roff.bold(names)).text(meaning);
  }

  private void writeExamples() {
    page.macro("SH", "EXAMPLES").text("These run without an account and without a network.");
    for (Command command : table.operations()) {
      page.macro("PP").text(command.summary()).macro("PP").macro("RS", "4").macro("nf");
      page.text(command.example()).macro("fi").macro("RE");
    }
  }
}
