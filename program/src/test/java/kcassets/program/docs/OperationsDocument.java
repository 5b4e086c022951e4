package kcassets.program.docs;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kcassets.catalog.Domain;
import kcassets.catalog.Endpoint;
import kcassets.catalog.Group;
import kcassets.catalog.Operation;
import kcassets.catalog.Parameter;
import kcassets.faces.CommandNames;
import kcassets.faces.OperationWords;
import kcassets.program.questions.OperationModels;

/** The page {@code docs/operations.md}, written from the catalog and from nothing else. */
public final class OperationsDocument {
  private final StringBuilder page = new StringBuilder(1 << 16);

  private OperationsDocument() {}

  /** The whole page. */
  public static String text() {
    OperationsDocument document = new OperationsDocument();
    document.writeHead();
    int number = 1;
    for (Group group : Group.values()) {
      document.write(number++, group);
    }
    return document.page.toString();
  }

  private void writeHead() {
    page.append(
        """
        <!-- Generated from the catalog; do not edit. Rewrite it with: ./check --update -->
        # Operations

        Every question this program can ask the exchange. Each is a command, and each is a GET.
        Path parameters stand by their place, all others are options; the exchange's own spelling
        (`--pageSize`) is understood too. Defaults are the exchange's: what is not given is not
        sent. The examples run without an account.

        """);
    row("Operation", "Gives", "Host", "Pool", "Weight", "Permission", "Paging");
    row("---", "---", "---", "---", "--:", "---", "---");
    for (Operation operation : Operation.values()) {
      Endpoint endpoint = operation.endpoint();
      row(
          "[`" + operation.command() + "`](#" + operation.command() + ")",
          endpoint.summary(),
          endpoint.host().label(),
          endpoint.quota().pool().label(),
          Integer.toString(endpoint.quota().weight()),
          endpoint.permission().label(),
          endpoint.paging().label());
    }
  }

  /** Numbered, for a heading "Deposits" would take the link of the operation "deposits". */
  private void write(int number, Group group) {
    page.append("\n## ").append(number).append(". ").append(group.title()).append('\n');
    Arrays.stream(Operation.values())
        .filter(operation -> operation.endpoint().group() == group)
        .forEach(this::write);
  }

  private void write(Operation operation) {
    Endpoint endpoint = operation.endpoint();
    page.append("\n### ").append(operation.command()).append("\n\n");
    page.append(endpoint.summary()).append('\n');
    if (!endpoint.notFor().isEmpty()) {
      page.append("\nSomething else? ")
          .append(endpoint.notFor().text(CommandNames.NAMES))
          .append('\n');
    }
    page.append("\n`GET ")
        .append(endpoint.host().productionOrigin())
        .append(endpoint.path())
        .append("` ([KuCoin's page](")
        .append(endpoint.docPage())
        .append("))\n");
    if (!endpoint.parameters().isEmpty()) {
      page.append('\n');
      row("Parameter", "On the command line", "Type", "Meaning", "Takes", "KuCoin's default");
      row("---", "---", "---", "---", "---", "---");
      endpoint.parameters().forEach(parameter -> write(endpoint, parameter));
    }
    page.append('\n');
    facts(endpoint).forEach(fact -> page.append("- ").append(fact).append('\n'));
    page.append("\n```sh\n./").append(OperationModels.example(operation)).append("\n```\n");
  }

  private void write(Endpoint endpoint, Parameter parameter) {
    String place =
        endpoint.isInPath(parameter)
            ? "by its place"
            : Stream.concat(Stream.of(parameter.option()), parameter.aliases().stream())
                .map(name -> "`--" + name + "`")
                .collect(Collectors.joining(", "));
    row(
        "`" + parameter.name() + "`",
        place + (parameter.required() ? ", required" : ""),
        parameter.domain().type(),
        parameter.meaning().text(CommandNames.NAMES),
        takes(parameter.domain()),
        parameter.venueDefault());
  }

  private static String takes(Domain domain) {
    Map<String, String> values = domain.values();
    if (values.isEmpty()) {
      return domain.allowed();
    }
    String listed =
        values.entrySet().stream()
            .map(each ->
                "`"
                    + each.getKey()
                    + "`"
                    + (each.getValue().isEmpty() ? "" : " " + each.getValue()))
            .collect(Collectors.joining("; "));
    return domain instanceof Domain.OpenChoice
        ? listed + "; other words are sent too, with a warning"
        : listed;
  }

  private static List<String> facts(Endpoint endpoint) {
    return Stream.of(
            endpoint.rules().stream().map(rule -> rule.sentence(CommandNames.NAMES)),
            Stream.of(
                OperationWords.paging(endpoint),
                endpoint.isWalkable() ? "`--all` walks the whole list." : "",
                OperationWords.retention(endpoint.history()),
                OperationWords.window(endpoint),
                OperationWords.cost(endpoint)),
            endpoint.unconfirmed().stream()
                .map(each -> "Unconfirmed: " + each.text(CommandNames.NAMES)))
        .flatMap(sentences -> sentences)
        .filter(sentence -> !sentence.isEmpty())
        .toList();
  }

  private void row(String... cells) {
    page.append('|');
    for (String cell : cells) {
      page.append(' ').append(cell.replace("|", "\\|")).append(" |");
    }
    page.append('\n');
  }
}
