package kcassets.program.agents;

import java.util.ArrayList;
import java.util.List;
import kcassets.program.agents.TomlPart.Kind;
import kcassets.program.agents.TomlPart.Pair;
import kcassets.program.agents.TomlPart.Statement;

/**
 * Finds where the tables and values of a TOML text stand. It knows the shape of the language, not
 * every rule about numbers, dates and names that are there twice.
 *
 * @see <a href="https://toml.io/en/v1.0.0">TOML 1.0.0</a>
 */
final class TomlScanner {
  private static final int DEEPEST = 100;

  private final String text;
  private int at;
  private int depth;

  private TomlScanner(String text, int at) {
    this.text = text;
    this.at = at;
  }

  /** All that a text says, in order, from an offset on. */
  static List<Statement> scan(String text, int from) throws BrokenText {
    TomlScanner scanner = new TomlScanner(text, from);
    List<Statement> statements = new ArrayList<>();
    List<String> header = List.of();
    scanner.skipLines();
    while (scanner.at < text.length()) {
      Statement statement = scanner.statement(header);
      header = statement.header();
      statements.add(statement);
      scanner.skipLines();
    }
    return statements;
  }

  private Statement statement(List<String> header) throws BrokenText {
    int start = text.lastIndexOf('\n', at - 1) + 1;
    if (peek() != '[') {
      Pair pair = pair();
      return new Statement(header, false, false, pair, start, lineEnd());
    }
    boolean array = text.startsWith("[[", at);
    at += array ? 2 : 1;
    List<String> name = key();
    String closing = array ? "]]" : "]";
    if (!text.startsWith(closing, at)) {
      throw broken("the name of a table must end with " + closing);
    }
    at += closing.length();
    return new Statement(name, true, array, new Pair(name, TomlPart.none(at)), start, lineEnd());
  }

  private Pair pair() throws BrokenText {
    List<String> key = key();
    if (peek() != '=') {
      throw broken("an equals sign was expected after a name");
    }
    at++;
    skipBlanks();
    return new Pair(key, value());
  }

  private List<String> key() throws BrokenText {
    List<String> parts = new ArrayList<>();
    do {
      at += parts.isEmpty() ? 0 : 1;
      skipBlanks();
      parts.add(keyPart());
      skipBlanks();
    } while (peek() == '.');
    return parts;
  }

  private String keyPart() throws BrokenText {
    if (peek() == '"' || peek() == '\'') {
      return string().text();
    }
    int start = at;
    while (at < text.length() && isBare(text.charAt(at))) {
      at++;
    }
    if (at == start) {
      throw broken("a name was expected");
    }
    return text.substring(start, at);
  }

  private static boolean isBare(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == '-';
  }

  private TomlPart value() throws BrokenText {
    if (++depth > DEEPEST) {
      throw broken("it is nested too deeply");
    }
    TomlPart part =
        switch (peek()) {
          case '"', '\'' -> string();
          case '[' -> array();
          case '{' -> table();
          default -> scalar();
        };
    depth--;
    return part;
  }

  private TomlPart array() throws BrokenText {
    int start = at++;
    List<TomlPart> elements = new ArrayList<>();
    skipLines();
    while (peek() != ']') {
      elements.add(value());
      skipLines();
      if (peek() == ',') {
        at++;
        skipLines();
      } else if (peek() != ']') {
        throw broken("a comma or a closing bracket was expected");
      }
    }
    at++;
    return new TomlPart(Kind.ARRAY, start, at, "", elements, List.of());
  }

  /** Newer versions of the language let an inline table have lines and a comma at its end. */
  private TomlPart table() throws BrokenText {
    int start = at++;
    List<Pair> pairs = new ArrayList<>();
    skipLines();
    while (peek() != '}') {
      pairs.add(pair());
      skipLines();
      if (peek() == ',') {
        at++;
        skipLines();
      } else if (peek() != '}') {
        throw broken("a comma or a closing brace was expected");
      }
    }
    at++;
    return new TomlPart(Kind.TABLE, start, at, "", List.of(), pairs);
  }

  private TomlPart string() throws BrokenText {
    int start = at;
    char quote = peek();
    String triple = String.valueOf(quote).repeat(3);
    boolean lines = text.startsWith(triple, at);
    String closing = lines ? triple : String.valueOf(quote);
    at += closing.length();
    StringBuilder characters = new StringBuilder();
    while (!text.startsWith(closing, at)) {
      if (at >= text.length() || (!lines && text.charAt(at) == '\n')) {
        at = start;
        throw broken("a text in quotes does not end");
      }
      char c = text.charAt(at++);
      if (c == '\\' && quote == '"') {
        characters.appendCodePoint(escaped());
      } else {
        characters.append(c);
      }
    }
    at += closing.length();
    // Up to two more quotes may belong to the text, before the three that end it.
    for (int i = 0; lines && i < 2 && at < text.length() && text.charAt(at) == quote; i++) {
      at++;
      characters.append(quote);
    }
    return new TomlPart(Kind.STRING, start, at, characters.toString(), List.of(), List.of());
  }

  private int escaped() throws BrokenText {
    char c = peek();
    at++;
    return switch (c) {
      case 'b' -> '\b';
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'f' -> '\f';
      case 'r' -> '\r';
      case 'e' -> 0x1b;
      case 'x' -> hexadecimal(2);
      case 'u' -> hexadecimal(4);
      case 'U' -> hexadecimal(8);
      default -> c; // a quote, a backslash, or the end of a line that goes on
    };
  }

  private int hexadecimal(int count) throws BrokenText {
    String digits = text.substring(at, Math.min(at + count, text.length()));
    if (digits.length() < count || !digits.matches("[0-9a-fA-F]+")) {
      throw broken("hexadecimal digits were expected in an escape");
    }
    at += count;
    long point = Long.parseLong(digits, 16);
    if (point > Character.MAX_CODE_POINT) {
      throw broken("an escape names no character");
    }
    return (int) point;
  }

  private TomlPart scalar() throws BrokenText {
    int start = at;
    while (at < text.length() && ",]}#\r\n=\"'[{".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    int end = at;
    while (end > start && " \t".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    if (!text.substring(start, end)
        .matches("[A-Za-z0-9+-][A-Za-z0-9_+.:-]*|[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9:.Z+-]+")) {
      at = start;
      throw broken("a value was expected");
    }
    return new TomlPart(Kind.OTHER, start, end, "", List.of(), List.of());
  }

  /** Steps over the end of a line, with a comment before it. */
  private int lineEnd() throws BrokenText {
    skipBlanks();
    skipComment();
    if (text.startsWith("\r\n", at)) {
      at += 2;
    } else if (at < text.length() && text.charAt(at) == '\n') {
      at++;
    } else if (at < text.length()) {
      throw broken("the end of the line was expected");
    }
    return at;
  }

  private void skipBlanks() {
    while (at < text.length() && " \t".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private void skipComment() {
    if (at < text.length() && text.charAt(at) == '#') {
      int end = text.indexOf('\n', at);
      at = end < 0 ? text.length() : end - (text.charAt(end - 1) == '\r' ? 1 : 0);
    }
  }

  private void skipLines() {
    int before;
    do {
      before = at;
      while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
        at++;
      }
      skipComment();
    } while (at > before);
  }

  private char peek() throws BrokenText {
    if (at >= text.length()) {
      throw broken("the file ends too early");
    }
    return text.charAt(at);
  }

  private BrokenText broken(String reason) {
    return new BrokenText(text, at, reason);
  }
}
