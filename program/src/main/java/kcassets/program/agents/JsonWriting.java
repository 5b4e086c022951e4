package kcassets.program.agents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kcassets.program.agents.JsonPart.Member;

/** Adds members to objects of a JSON text and takes them out, in the text's own layout. */
final class JsonWriting {
  private final String text;
  private final Layout layout;
  private final String colon;

  JsonWriting(String text) {
    this.text = text;
    this.layout = Layout.of(text);
    this.colon = text.contains("\":") && !text.contains("\": ") ? ":" : ": ";
  }

  /** A whole text with one list in it. */
  String document(String list, Map<String, Object> members) {
    return block(Map.of(list, members), "", layout.lineEnd()) + layout.lineEnd();
  }

  /** Adds members after the last one. */
  List<Edit> add(JsonPart object, Map<String, ?> members) {
    List<Edit> edits = new ArrayList<>();
    int contentEnd = contentEnd(object);
    boolean empty = object.members().isEmpty();
    String inside = text.substring(object.start(), object.end());
    boolean manyLines = inside.indexOf('\n') >= 0 || (empty && layout.manyLines());
    boolean comma = !empty && object.members().getLast().comma() >= 0;
    if (!empty && !comma) {
      edits.add(Edit.insert(object.members().getLast().value().end(), ","));
    }
    String indent = manyLines ? memberIndent(object) : "";
    String separator =
        manyLines ? "," + layout.lineEnd() + indent : colon.strip().equals(colon) ? "," : ", ";
    String added =
        members.entrySet().stream()
                .map(each ->
                    Quotes.of(each.getKey())
                        + colon
                        + (manyLines ? value(each.getValue(), indent) : flat(each.getValue())))
                .collect(Collectors.joining(separator))
            + (comma ? "," : "");
    if (manyLines) {
      boolean closes = inside.indexOf('\n') < 0;
      edits.add(
          new Edit(
              contentEnd,
              closes ? object.end() - 1 - contentEnd : 0,
              layout.lineEnd()
                  + indent
                  + added
                  + (closes ? layout.lineEnd() + Layout.indentAt(text, object.start()) : "")));
    } else {
      edits.add(
          Edit.insert(
              afterComments(object, contentEnd),
              (empty || separator.equals(",") ? "" : " ") + added));
    }
    return edits;
  }

  /** A comment to the end of its line must not swallow what is added on the same one. */
  private int afterComments(JsonPart object, int contentEnd) {
    int from =
        object.members().isEmpty() ? object.start() : object.members().getLast().value().end();
    return text.substring(from, contentEnd).contains("//") ? object.end() - 1 : contentEnd;
  }

  /** Takes a member out with its comma and the space before it. */
  List<Edit> remove(JsonPart object, Member member) {
    int at = object.members().indexOf(member);
    int start = member.start();
    while (Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    List<Edit> edits = new ArrayList<>();
    if (at > 0 && member.comma() < 0) {
      int before = object.members().get(at - 1).comma();
      edits.add(Edit.delete(before, before + 1));
    }
    int end = member.comma() < 0 ? member.value().end() : member.comma() + 1;
    String rest = text.substring(end, object.end() - 1);
    boolean alone = object.members().size() == 1 && start == object.start() + 1 && rest.isBlank();
    edits.add(Edit.delete(start, alone ? object.end() - 1 : end));
    return afterComment(start, end) ? keepingSpace(edits, member) : edits;
  }

  /** A comment to the end of a line must not swallow what follows the member. */
  private boolean afterComment(int start, int end) {
    String line = text.substring(text.lastIndexOf('\n', start - 1) + 1, start);
    int next = end;
    while (next < text.length() && " \t".indexOf(text.charAt(next)) >= 0) {
      next++;
    }
    return line.contains("//") && "\r\n".indexOf(text.charAt(next)) < 0;
  }

  private static List<Edit> keepingSpace(List<Edit> edits, Member member) {
    Edit last = edits.removeLast();
    edits.add(Edit.delete(member.start(), last.offset() + last.length()));
    return edits;
  }

  /** After the last character of an object that is not space, before its closing brace. */
  private int contentEnd(JsonPart object) {
    int end = object.end() - 1;
    while (Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private String memberIndent(JsonPart object) {
    return object.members().stream()
        .map(Member::start)
        .filter(start -> Layout.beginsLine(text, start))
        .findFirst()
        .map(start -> Layout.indentAt(text, start))
        .orElseGet(() -> Layout.indentAt(text, object.start()) + layout.unit());
  }

  private String value(Object value, String indent) {
    return value instanceof Map<?, ?> map
        ? block(named(map), indent, layout.lineEnd())
        : flat(value);
  }

  private String block(Map<String, ?> members, String indent, String lineEnd) {
    String inner = indent + layout.unit();
    return members.entrySet().stream()
        .map(each -> inner + Quotes.of(each.getKey()) + colon + value(each.getValue(), inner))
        .collect(Collectors.joining("," + lineEnd, "{" + lineEnd, lineEnd + indent + "}"));
  }

  /** A value on one line. */
  String flat(Object value) {
    String comma = colon.equals(":") ? "," : ", ";
    return switch (value) {
      case Map<?, ?> map ->
          named(map).entrySet().stream()
              .map(each -> Quotes.of(each.getKey()) + colon + flat(each.getValue()))
              .collect(Collectors.joining(comma, "{", "}"));
      case List<?> list -> Quotes.list(list.stream().map(String::valueOf).toList(), comma);
      default -> Quotes.of(value.toString());
    };
  }

  private static Map<String, Object> named(Map<?, ?> map) {
    Map<String, Object> named = new LinkedHashMap<>();
    map.forEach((name, value) -> named.put(String.valueOf(name), value));
    return named;
  }
}
