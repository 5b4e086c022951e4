package kcassets.mcp.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kcassets.catalog.Operation;
import kcassets.json.JsonWriting;
import kcassets.mcp.definition.ToolAnswer;

/**
 * Makes answers fit a model. What is too large is given in parts, never cut within a row: the first
 * part is the answer, in the shape of the whole, and the others can be read by their address.
 *
 * @param characters the most that the text of an answer holds
 * @param answers keeps the further parts
 */
public record AnswerBudget(int characters, Answers answers) {
  /** JSON of numbers and ids takes about a token for every three characters. */
  private static final int CHARACTERS_OF_TOKEN = 3;

  /** What the member {@code shortened} itself may take. */
  private static final int FOR_SHORTENED = 4000;

  private static final int MOST_ADDRESSES = 20;

  public static AnswerBudget ofTokens(int tokens, Answers answers) {
    return new AnswerBudget(tokens * CHARACTERS_OF_TOKEN, answers);
  }

  /**
   * An answer that fits.
   *
   * @param json the object with {@code data}, the text of an answer
   * @param next the address of the part that follows, if there is one
   */
  public record Fitted(String json, Optional<String> next) {}

  /** The answer, whole or in its first part. */
  public Fitted fit(ToolAnswer answer) {
    String whole = object(answer.data(), answer.notes(), "");
    if (whole.length() <= characters) {
      return new Fitted(whole, Optional.empty());
    }
    JsonPieces pieces = JsonPieces.of(answer.data());
    List<String> rows = ordered(pieces, answer.operation());
    if (rows.size() < 2) {
      return new Fitted(whole, Optional.empty()); // there is nothing to leave out
    }
    String totals = pieces.isArray() ? Totals.of(pieces.rows()).orElse("") : "";
    int room =
        characters - FOR_SHORTENED - totals.length() - String.join("", answer.notes()).length();
    int around = pieces.before().length() + pieces.after().length();
    int here = count(rows, 0, Math.max(0, room - around));
    List<String> parts = parts(pieces, rows, here);
    String name = answers.keep(parts);
    String shortened =
        shortened(name, pieces, rows.size(), here, parts.size(), totals, answer.operation());
    return new Fitted(
        object(pieces.with(rows.subList(0, here)), answer.notes(), shortened),
        Optional.of(Answers.uri(name, 2)));
  }

  private List<String> parts(JsonPieces pieces, List<String> rows, int from) {
    List<String> parts = new ArrayList<>();
    for (int begin = from; begin < rows.size(); ) {
      int count = Math.max(1, count(rows, begin, characters - 100));
      parts.add(pieces.wrap(rows.subList(begin, begin + count)));
      begin += count;
    }
    return parts;
  }

  /** How many rows from one on fit into so many characters. */
  private static int count(List<String> rows, int from, int room) {
    int used = 0;
    int count = 0;
    while (from + count < rows.size()) {
      used += rows.get(from + count).length() + 1;
      if (used > room) {
        break;
      }
      count++;
    }
    return count;
  }

  /** Newest first, as the venue gives it; balances of nothing come after all others. */
  private static List<String> ordered(JsonPieces pieces, Optional<Operation> operation) {
    boolean hasTime =
        operation
            .flatMap(each -> each.endpoint().rows())
            .filter(each -> !each.time().isEmpty())
            .isPresent();
    if (hasTime || !pieces.isArray()) {
      return pieces.rows();
    }
    return Stream.concat(
            pieces.rows().stream().filter(row -> !Totals.isEmpty(row)),
            pieces.rows().stream().filter(Totals::isEmpty))
        .toList();
  }

  private static String shortened(
      String name,
      JsonPieces pieces,
      int all,
      int here,
      int further,
      String totals,
      Optional<Operation> operation) {
    List<String> addresses = new ArrayList<>();
    for (int part = 2; part <= further + 1 && addresses.size() < MOST_ADDRESSES; part++) {
      addresses.add(JsonWriting.quoted(Answers.uri(name, part)));
    }
    String rows = pieces.isArray() ? "rows" : "members";
    String how =
        "data holds the first "
            + here
            + " of "
            + all
            + " "
            + rows
            + ". Read the further parts as resources, or with rest_of_answer; or ask for less"
            + operation.map(AnswerBudget::filters).orElse("")
            + ".";
    StringBuilder json =
        new StringBuilder("{\"rowsHere\":").append(here).append(",\"rowsInAll\":").append(all);
    if (!totals.isEmpty()) {
      json.append(",\"totalsOfAll\":").append(totals);
    }
    return json.append(",\"answer\":")
        .append(JsonWriting.quoted(name))
        .append(",\"parts\":")
        .append(further + 1)
        .append(",\"rest\":[")
        .append(String.join(",", addresses))
        .append("],\"how\":")
        .append(JsonWriting.quoted(how))
        .append('}')
        .toString();
  }

  private static String filters(Operation operation) {
    List<String> names =
        operation.endpoint().parameters().stream().map(parameter -> parameter.name()).toList();
    return names.isEmpty() ? "" : " with " + String.join(", ", names);
  }

  private static String object(String data, List<String> notes, String shortened) {
    StringBuilder json = new StringBuilder(data.length() + 64).append("{\"data\":").append(data);
    if (!shortened.isEmpty()) {
      json.append(",\"shortened\":").append(shortened);
    }
    if (!notes.isEmpty()) {
      json.append(",\"notes\":[")
          .append(String.join(",", notes.stream().map(JsonWriting::quoted).toList()))
          .append(']');
    }
    return json.append('}').toString();
  }
}
