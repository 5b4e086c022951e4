package kcassets.program.skill;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kcassets.catalog.Endpoint;
import kcassets.catalog.Group;
import kcassets.catalog.Operation;
import kcassets.catalog.Parameter;
import kcassets.catalog.failure.CodeRange;
import kcassets.catalog.failure.Kind;
import kcassets.catalog.failure.VenueCode;
import kcassets.faces.CommandLineAdvice;
import kcassets.faces.CommandNames;
import kcassets.program.commands.Command;
import kcassets.program.commands.CommandTable;
import kcassets.program.commands.OptionModel;
import kcassets.program.commands.PositionalModel;

/** The tables that the skill and other documents have in each language. */
public final class Tables {
  private final CommandTable table;
  private final Phrases phrases;

  /** In a language. */
  public Tables(CommandTable table, Phrases phrases) {
    this.table = table;
    this.phrases = phrases;
  }

  /** Which question leads to which command, chapter by chapter. */
  public String questions() {
    StringBuilder text = new StringBuilder();
    for (Group group : Group.values()) {
      text.append("\n### ").append(phrases.say(group.title())).append("\n\n");
      row(
          text,
          phrases.either("What it gives", "给出什么"),
          phrases.either("Command", "命令"),
          phrases.either("Something else?", "要查别的？"));
      row(text, "---", "---", "---");
      Arrays.stream(Operation.values())
          .filter(operation -> operation.endpoint().group() == group)
          .forEach(operation ->
              row(
                  text,
                  phrases.say(operation.endpoint().summary()),
                  "`" + words(operation) + "`",
                  phrases.say(operation.endpoint().notFor().text(CommandNames.NAMES))));
    }
    return text.toString().strip();
  }

  /** The command with what it cannot do without. */
  private static String words(Operation operation) {
    Endpoint endpoint = operation.endpoint();
    return Stream.concat(
            Stream.of(operation.command()),
            endpoint.parameters().stream()
                .filter(Parameter::required)
                .map(parameter ->
                    endpoint.isInPath(parameter)
                        ? parameter.example()
                        : "--" + parameter.option() + " " + parameter.example()))
        .collect(Collectors.joining(" "));
  }

  /** The commands that are no operation. */
  public String commands() {
    StringBuilder text = new StringBuilder();
    row(text, phrases.either("Command", "命令"), phrases.either("What it does", "作用"));
    row(text, "---", "---");
    for (Command command : table.own()) {
      command
          .runnable()
          .forEach(runnable ->
              row(text, "`" + words(command, runnable) + "`", phrases.say(runnable.summary())));
    }
    return text.toString().strip();
  }

  private static String words(Command parent, Command command) {
    String name = parent.equals(command) ? command.name() : parent.name() + " " + command.name();
    return Stream.of(
            Stream.of(name),
            command.positionals().stream().map(PositionalModel::synopsis),
            command.options().stream()
                .filter(OptionModel::required)
                .map(option -> option.primaryName() + " " + option.valueLabel()))
        .flatMap(part -> part)
        .collect(Collectors.joining(" "));
  }

  /** Every kind of failure, and what to do. */
  public String kinds() {
    StringBuilder text = new StringBuilder();
    row(
        text,
        "`error`",
        phrases.either("Exit", "退出码"),
        phrases.either("Ask again?", "可重试"),
        phrases.either("When", "何时"),
        phrases.either("What to do", "怎么办"));
    row(text, "---", "--:", "---", "---", "---");
    for (Kind kind : Kind.values()) {
      row(
          text,
          "`" + kind.label() + "`",
          Integer.toString(kind.exitCode()),
          kind.retryable() ? phrases.either("yes", "是") : phrases.either("no", "否"),
          phrases.say(kind.meaning()),
          phrases.say(CommandLineAdvice.WORDS.say(kind.advice())));
    }
    return text.toString().strip();
  }

  /** Every code of the exchange that is known. */
  public String codes() {
    StringBuilder text = new StringBuilder();
    row(
        text,
        "`code`",
        "`error`",
        phrases.either("Meaning", "含义"),
        phrases.either("What to do", "怎么办"));
    row(text, "--:", "---", "---", "---");
    for (VenueCode code : VenueCode.values()) {
      row(
          text,
          code.code(),
          "`" + code.kind().label() + "`",
          phrases.say(code.meaning()),
          phrases.say(CommandLineAdvice.WORDS.say(code.advice())));
    }
    for (CodeRange range : CodeRange.values()) {
      row(
          text,
          range.first() + "–" + range.last(),
          "`" + range.kind().label() + "`",
          phrases.either("others of this range", "该区间的其他错误码"),
          phrases.say(CommandLineAdvice.WORDS.say(range.kind().advice())));
    }
    return text.toString().strip();
  }

  /** Values with their meanings. */
  static String values(Map<String, String> meanings, Phrases phrases) {
    String separator = phrases.either("; ", "；");
    return meanings.entrySet().stream()
        .map(each ->
            "`"
                + each.getKey()
                + "`"
                + (each.getValue().isEmpty() ? "" : " " + phrases.say(each.getValue())))
        .collect(Collectors.joining(separator));
  }

  static void row(StringBuilder text, String... cells) {
    text.append('|');
    for (String cell : List.of(cells)) {
      text.append(' ').append(cell.replace("|", "\\|")).append(" |");
    }
    text.append('\n');
  }
}
