package kcassets.program.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kcassets.program.commands.Command;
import kcassets.program.commands.CommandTable;
import kcassets.program.commands.GlobalOptions;
import kcassets.program.commands.OptionModel;
import kcassets.program.commands.PositionalModel;

/** Help as text, from the model of the commands. */
public final class HelpText {
  private static final int INDENT = 2;
  private static final int WIDEST_LABEL = 30;

  private final int width;
  private final StringBuilder text = new StringBuilder();

  public HelpText(int width) {
    this.width = Math.clamp(width, 60, 100);
  }

  /** All commands by their groups, and what holds for all of them. */
  public String of(CommandTable table) {
    line("kucoin-assets: read-only answers about the assets of a KuCoin account, in JSON.");
    line("");
    line("Usage: kucoin-assets [OPTIONS] COMMAND [ARGUMENTS]");
    Map<String, List<Command>> groups = new LinkedHashMap<>();
    for (Command command : table.all()) {
      groups.computeIfAbsent(command.group(), group -> new ArrayList<>()).add(command);
    }
    groups.forEach((group, commands) -> {
      heading(group);
      commands.forEach(command -> entry(command.name(), command.summary(), 31));
    });
    globals();
    heading("Exit codes");
    paragraph(
        "0 done; 1 our fault; 2 wrong arguments, nothing sent; 3 no or refused credentials; 4 not"
            + " permitted; 5 rate limited; 6 unreachable or unreadable; 7 refused; 8 incomplete; 9"
            + " local storage; 10 findings; 130 interrupted. kucoin-assets errors tells more.");
    heading("Try");
    line("  kucoin-assets --demo spot-accounts -o table");
    line("  kucoin-assets deposits --help");
    return text.toString();
  }

  /** One command with its options, rules and an example that runs. */
  public String of(Command command, Optional<Command> parent) {
    String name = parent.map(above -> above.name() + " ").orElse("") + command.name();
    line(command.summary());
    line("");
    line("Usage: kucoin-assets [OPTIONS] " + name + synopsis(command));
    if (!command.description().isEmpty()) {
      line("");
      command.description().forEach(this::paragraph);
    }
    if (!command.subcommands().isEmpty()) {
      heading("Commands");
      command.subcommands().forEach(below -> entry(below.name(), below.summary(), WIDEST_LABEL));
    }
    if (!command.positionals().isEmpty()) {
      heading("Arguments");
      command
          .positionals()
          .forEach(positional ->
              entry(
                  positional.label(),
                  positional.description() + values(positional.values()),
                  WIDEST_LABEL));
    }
    if (!command.visibleOptions().isEmpty()) {
      heading("Options");
      command.visibleOptions().forEach(this::option);
    }
    globals();
    if (!command.example().isEmpty()) {
      heading("Example");
      line("  " + command.example());
    }
    return text.toString();
  }

  private void globals() {
    heading("Options of every command");
    GlobalOptions.list().stream().filter(option -> !option.hidden()).forEach(this::option);
  }

  private void option(OptionModel option) {
    String label = String.join(", ", option.names());
    if (!option.valueLabel().isEmpty()) {
      label += " " + option.valueLabel();
    }
    String required = option.required() ? " (required)" : "";
    entry(label, option.description() + values(option.values()) + required, WIDEST_LABEL);
  }

  private static String values(Map<String, String> values) {
    if (values.isEmpty()) {
      return "";
    }
    List<String> words = new ArrayList<>();
    values.forEach(
        (value, meaning) -> words.add(meaning.isEmpty() ? value : value + " (" + meaning + ")"));
    return " Values: " + String.join(", ", words) + ".";
  }

  private static String synopsis(Command command) {
    if (!command.subcommands().isEmpty()) {
      return command.runsAlone() ? " [COMMAND]" : " COMMAND";
    }
    StringBuilder synopsis = new StringBuilder();
    for (PositionalModel positional : command.positionals()) {
      synopsis.append(' ').append(positional.synopsis());
    }
    for (OptionModel option : command.visibleOptions()) {
      String words = option.primaryName();
      if (!option.valueLabel().isEmpty()) {
        words += " " + option.valueLabel();
      }
      synopsis.append(option.required() ? " " + words : " [" + words + "]");
    }
    return synopsis.length() > 120 ? " [OPTIONS]" + required(command) : synopsis.toString();
  }

  private static String required(Command command) {
    StringBuilder required = new StringBuilder();
    command.positionals().forEach(positional -> required.append(' ').append(positional.synopsis()));
    command.options().stream()
        .filter(OptionModel::required)
        .forEach(option ->
            required
                .append(' ')
                .append(option.primaryName())
                .append(' ')
                .append(option.valueLabel()));
    return required.toString();
  }

  private void heading(String heading) {
    line("");
    line(heading + ":");
  }

  private void paragraph(String words) {
    wrap(words, INDENT).forEach(this::line);
  }

  private void entry(String label, String words, int column) {
    int at = INDENT + column;
    List<String> lines = wrap(words, at);
    String first = " ".repeat(INDENT) + label;
    if (first.length() + 2 > at || lines.isEmpty()) {
      line(first);
    } else {
      line(first + lines.removeFirst().substring(first.length()));
    }
    lines.forEach(this::line);
  }

  private List<String> wrap(String words, int indent) {
    List<String> lines = new ArrayList<>();
    StringBuilder current = new StringBuilder(" ".repeat(indent));
    boolean empty = true;
    for (String word : words.split(" ", -1)) {
      if (!empty && current.length() + 1 + word.length() > width) {
        lines.add(current.toString());
        current = new StringBuilder(" ".repeat(indent));
        empty = true;
      }
      current.append(empty ? "" : " ").append(word);
      empty = false;
    }
    if (!empty) {
      lines.add(current.toString());
    }
    return lines;
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
