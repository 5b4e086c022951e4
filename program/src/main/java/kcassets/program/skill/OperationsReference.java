package kcassets.program.skill;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kcassets.catalog.Endpoint;
import kcassets.catalog.Group;
import kcassets.catalog.Operation;
import kcassets.catalog.Parameter;
import kcassets.faces.CommandNames;
import kcassets.program.questions.OperationModels;

/** Every operation with its parameters and limits, for a reader who has chosen one. */
final class OperationsReference {
  private final Phrases phrases;
  private final Facts facts;
  private final StringBuilder page = new StringBuilder(1 << 15);

  private OperationsReference(Phrases phrases) {
    this.phrases = phrases;
    this.facts = new Facts(phrases);
  }

  static String text(Phrases phrases) {
    OperationsReference reference = new OperationsReference(phrases);
    for (Group group : Group.values()) {
      reference.page.append("\n## ").append(phrases.say(group.title())).append('\n');
      Arrays.stream(Operation.values())
          .filter(operation -> operation.endpoint().group() == group)
          .forEach(reference::write);
    }
    return reference.page.toString().strip();
  }

  private void write(Operation operation) {
    Endpoint endpoint = operation.endpoint();
    page.append("\n### ").append(operation.command()).append("\n\n");
    page.append(phrases.say(endpoint.summary()));
    page.append(phrases.either(" ", ""))
        .append(phrases.say(endpoint.notFor().text(CommandNames.NAMES)))
        .append("\n\n");
    if (!endpoint.parameters().isEmpty()) {
      Tables.row(
          page,
          phrases.either("Parameter", "参数"),
          phrases.either("Meaning", "含义"),
          phrases.either("Takes", "取值"),
          phrases.either("When left out", "省略时"));
      Tables.row(page, "---", "---", "---", "---");
      endpoint.parameters().forEach(parameter -> write(endpoint, parameter));
      page.append('\n');
    }
    facts.of(endpoint).forEach(fact -> page.append("- ").append(fact).append('\n'));
    page.append("\n```sh\n").append(OperationModels.example(operation)).append("\n```\n");
  }

  private void write(Endpoint endpoint, Parameter parameter) {
    String place =
        endpoint.isInPath(parameter)
            ? "`" + parameter.name() + "`" + phrases.either(" (by its place)", "（按位置）")
            : Stream.concat(Stream.of(parameter.option()), parameter.aliases().stream())
                .map(name -> "`--" + name + "`")
                .collect(Collectors.joining(", "));
    String absent =
        parameter.required() ? phrases.either("required", "必填") : parameter.venueDefault();
    Tables.row(
        page,
        place,
        phrases.say(parameter.meaning().text(CommandNames.NAMES)),
        facts.takes(parameter.domain()),
        absent);
  }
}
