package kcassets.program.agents;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kcassets.program.agents.JsonPart.Kind;
import kcassets.program.agents.JsonPart.Member;

/** Finds where the values of a JSON text stand; comments and trailing commas are fine. */
final class JsonScanner {
  private static final int DEEPEST = 200;
  private static final Set<String> WORDS = Set.of("true", "false", "null");

  /** A number as JSON writes it; Java's own numbers are wider at the edges. */
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

  private final String text;
  private int at;
  private int depth;

  private JsonScanner(String text, int at) {
    this.text = text;
    this.at = at;
  }

  /** The one value of a text, from an offset on. */
  static JsonPart scan(String text, int from) throws BrokenText {
    JsonScanner scanner = new JsonScanner(text, from);
    scanner.skip();
    JsonPart root = scanner.value();
    scanner.skip();
    if (scanner.at < text.length()) {
      throw scanner.broken("nothing was expected after the end of the value");
    }
    return root;
  }

  private JsonPart value() throws BrokenText {
    if (++depth > DEEPEST) {
      throw broken("it is nested too deeply");
    }
    JsonPart part =
        switch (peek()) {
          case '{' -> object();
          case '[' -> array();
          case '"' -> string();
          default -> scalar();
        };
    depth--;
    return part;
  }

  private JsonPart object() throws BrokenText {
    int start = at++;
    List<Member> members = new ArrayList<>();
    skip();
    while (peek() != '}') {
      if (!members.isEmpty() && members.getLast().comma() < 0) {
        throw broken("a comma or a closing brace was expected");
      }
      if (peek() != '"') {
        throw broken("a name in double quotes or a closing brace was expected");
      }
      JsonPart name = string();
      skip();
      if (peek() != ':') {
        throw broken("a colon was expected after a name");
      }
      at++;
      skip();
      JsonPart value = value();
      skip();
      members.add(new Member(name.text(), name.start(), value, comma()));
      skip();
    }
    at++;
    return new JsonPart(Kind.OBJECT, start, at, "", members, List.of());
  }

  private JsonPart array() throws BrokenText {
    int start = at++;
    List<JsonPart> elements = new ArrayList<>();
    boolean more = true;
    skip();
    while (peek() != ']') {
      if (!more) {
        throw broken("a comma or a closing bracket was expected");
      }
      elements.add(value());
      skip();
      more = comma() >= 0;
      skip();
    }
    at++;
    return new JsonPart(Kind.ARRAY, start, at, "", List.of(), elements);
  }

  private int comma() {
    return at < text.length() && text.charAt(at) == ',' ? at++ : -1;
  }

  private JsonPart string() throws BrokenText {
    int start = at++;
    StringBuilder characters = new StringBuilder();
    while (at < text.length() && text.charAt(at) != '"') {
      char c = text.charAt(at++);
      if (c < ' ') {
        at = start;
        throw broken("a text in double quotes does not end on its line");
      }
      characters.append(c == '\\' ? escaped() : c);
    }
    if (at >= text.length()) {
      at = start;
      throw broken("a text in double quotes does not end");
    }
    at++;
    return new JsonPart(Kind.STRING, start, at, characters.toString(), List.of(), List.of());
  }

  private char escaped() throws BrokenText {
    char c = at < text.length() ? text.charAt(at++) : ' ';
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> {
        String digits = text.substring(at, Math.min(at + 4, text.length()));
        if (!digits.matches("[0-9a-fA-F]{4}")) {
          throw broken("four hexadecimal digits were expected after \\u");
        }
        at += 4;
        yield (char) Integer.parseInt(digits, 16);
      }
      default -> throw broken("an unknown escape stands in a text");
    };
  }

  private JsonPart scalar() throws BrokenText {
    int start = at;
    while (at < text.length() && isOfScalar(text.charAt(at))) {
      at++;
    }
    String word = text.substring(start, at);
    if (!WORDS.contains(word) && !NUMBER.matcher(word).matches()) {
      at = start;
      throw broken("a value was expected");
    }
    return new JsonPart(Kind.OTHER, start, at, "", List.of(), List.of());
  }

  private static boolean isOfScalar(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '+' || c == '.';
  }

  /** The next character, which must be there. */
  private char peek() throws BrokenText {
    if (at >= text.length()) {
      throw broken("the file ends too early");
    }
    return text.charAt(at);
  }

  private void skip() throws BrokenText {
    while (at < text.length()) {
      if (" \t\r\n".indexOf(text.charAt(at)) >= 0) {
        at++;
      } else if (text.startsWith("//", at)) {
        while (at < text.length() && "\r\n".indexOf(text.charAt(at)) < 0) {
          at++;
        }
      } else if (text.startsWith("/*", at)) {
        int end = text.indexOf("*/", at + 2);
        if (end < 0) {
          throw broken("a comment does not end");
        }
        at = end + 2;
      } else {
        return;
      }
    }
  }

  private BrokenText broken(String reason) {
    return new BrokenText(text, at, reason);
  }
}
