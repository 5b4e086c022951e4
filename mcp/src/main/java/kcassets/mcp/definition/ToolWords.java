package kcassets.mcp.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kcassets.catalog.Domain;
import kcassets.catalog.Endpoint;
import kcassets.catalog.Operation;
import kcassets.catalog.Paging;
import kcassets.catalog.Parameter;
import kcassets.catalog.Rule;
import kcassets.faces.OperationWords;

/** What is told of an operation to somebody who has tools instead of a command line. */
public final class ToolWords {
  private ToolWords() {}

  /** A heading: {@code Spot ledgers}. */
  public static String title(Operation operation) {
    String words = operation.command().replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** What it gives, what to use instead, and how far one answer goes. */
  public static String describe(Operation operation) {
    Endpoint endpoint = operation.endpoint();
    List<String> sentences = new ArrayList<>();
    sentences.add(endpoint.summary());
    endpoint.notFor().sentences().stream()
        .filter(sentence -> sentence.mentions().stream().allMatch(ServedOperations::isTool))
        .map(sentence -> sentence.text(ToolNames.NAMES))
        .forEach(sentences::add);
    endpoint.rules().stream()
        .filter(rule -> !(rule instanceof Rule.Before))
        .map(rule -> rule.sentence(ToolNames.NAMES))
        .forEach(sentences::add);
    sentences.add(OperationWords.paging(endpoint));
    sentences.add(OperationWords.retention(endpoint.history()));
    sentences.add(OperationWords.window(endpoint));
    return sentences.stream().filter(each -> !each.isEmpty()).collect(Collectors.joining(" "));
  }

  /** What a parameter does and takes, as far as its schema does not say it. */
  static String describe(Parameter parameter) {
    StringBuilder words = new StringBuilder(parameter.meaning().text(ToolNames.NAMES));
    switch (parameter.domain()) {
      case Domain.EpochMillis _ -> words.append(" Epoch ms, 2026-01-31T12:00:00Z or -7d.");
      case Domain.Choice choice -> meanings(choice.meanings(), words);
      case Domain.OpenChoice open -> {
        meanings(open.known(), words);
        words.append(" Others go too.");
      }
      case Domain.TextList list -> {
        words.append(" Joined by commas");
        words.append(
            list.longest() == Integer.MAX_VALUE ? "." : ", at most " + list.longest() + ".");
      }
      case Domain.Text _,
          Domain.FreeText _,
          Domain.WholeNumber _,
          Domain.DecimalNumber _,
          Domain.Flag _ -> {}
    }
    if (!parameter.venueDefault().isEmpty()) {
      words.append(" Default ").append(parameter.venueDefault()).append('.');
    }
    return words.toString();
  }

  /** What {@code all} does on a list. */
  public static String all(Endpoint endpoint) {
    String span = endpoint.parameter("startAt").isPresent() ? " from startAt to endAt" : "";
    return "true walks every page" + span + " in one call; leave out " + positions(endpoint) + ".";
  }

  private static String positions(Endpoint endpoint) {
    Paging paging = endpoint.paging();
    return String.join(", ", paging.positionParameters());
  }

  private static void meanings(Map<String, String> meanings, StringBuilder words) {
    boolean any = meanings.values().stream().anyMatch(meaning -> !meaning.isEmpty());
    words.append(any ? " " : " Known: ");
    words.append(
        meanings.entrySet().stream()
            .map(each ->
                each.getValue().isEmpty() ? each.getKey() : each.getKey() + ": " + each.getValue())
            .collect(Collectors.joining(any ? "; " : ", ")));
    words.append('.');
  }
}
