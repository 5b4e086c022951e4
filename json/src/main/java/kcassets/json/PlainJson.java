package kcassets.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Optional;

/**
 * Reads JSON that is spelled as we would write it: compact, in ASCII, with short escapes only. It
 * knows the whole grammar and gives up on everything else, which is left to a parser. A parser
 * takes some 10 ms to load, and nearly every answer of the venue is spelled like this.
 */
public final class PlainJson {
  private static final int NOT_PLAIN = -1;

  /** Each bit of a word tells of one level whether it is an object. */
  private static final int DEEPEST = Long.SIZE;

  /** Parsers bound names and numbers, each in its own way; what comes near is left to them. */
  private static final int LONGEST = 200;

  private final byte[] json;

  private PlainJson(byte[] json) {
    this.json = json;
  }

  /**
   * Whether this is one value and nothing else.
   *
   * @param json any bytes
   * @return it may be false for JSON, and is never true for anything else
   */
  public static boolean isValue(byte[] json) {
    return new PlainJson(json).value(0) == json.length;
  }

  /**
   * The {@code data} of an envelope that tells of success, as it stands there.
   *
   * @param envelope an object with members {@code code} and {@code data}
   * @param success the code that an envelope has then
   * @return nothing for any other envelope, and for what is none or not plain
   */
  public static Optional<String> data(byte[] envelope, String success) {
    return new PlainJson(envelope).data(success);
  }

  private Optional<String> data(String success) {
    int codes = 0;
    int begin = NOT_PLAIN;
    int end = NOT_PLAIN;
    int at = is(0, '{') ? 1 : NOT_PLAIN;
    while (at != NOT_PLAIN) {
      int named = at;
      at = name(at);
      int valued = at;
      at = at == NOT_PLAIN ? NOT_PLAIN : value(at);
      if (at == NOT_PLAIN) {
        return Optional.empty();
      }
      if (spells(named, valued, "\"code\":")) {
        codes++;
        if (!spells(valued, at, success) && !spells(valued, at, '"' + success + '"')) {
          return Optional.empty();
        }
      } else if (spells(named, valued, "\"data\":")) {
        if (begin != NOT_PLAIN) {
          return Optional.empty(); // which of the two is meant, a parser says
        }
        begin = valued;
        end = at;
      }
      if (is(at, '}')) {
        return at + 1 == json.length && codes > 0 && begin != NOT_PLAIN
            ? Optional.of(new String(json, begin, end - begin, ISO_8859_1))
            : Optional.empty();
      }
      at = is(at, ',') ? at + 1 : NOT_PLAIN;
    }
    return Optional.empty();
  }

  /** Where the value that begins here ends. */
  private int value(int from) {
    int at = from;
    int depth = 0;
    long objects = 0;
    while (true) {
      boolean opensObject = is(at, '{');
      if (opensObject || is(at, '[')) {
        if (depth == DEEPEST) {
          return NOT_PLAIN;
        }
        depth++;
        objects = objects << 1 | (opensObject ? 1 : 0);
        at++;
        if (!is(at, opensObject ? '}' : ']')) {
          at = opensObject ? name(at) : at;
          if (at == NOT_PLAIN) {
            return NOT_PLAIN;
          }
          continue;
        }
      } else {
        at = scalar(at);
      }
      while (at != NOT_PLAIN && depth > 0 && is(at, (objects & 1) == 1 ? '}' : ']')) {
        depth--;
        objects >>>= 1;
        at++;
      }
      if (at == NOT_PLAIN || depth == 0) {
        return at;
      }
      if (!is(at, ',')) {
        return NOT_PLAIN;
      }
      at = (objects & 1) == 1 ? name(at + 1) : at + 1;
      if (at == NOT_PLAIN) {
        return NOT_PLAIN;
      }
    }
  }

  private int scalar(int at) {
    if (at >= json.length) {
      return NOT_PLAIN;
    }
    return switch (json[at]) {
      case '"' -> string(at);
      case 't' -> word(at, "true");
      case 'f' -> word(at, "false");
      case 'n' -> word(at, "null");
      default -> number(at);
    };
  }

  /** Where the value of the member begins whose name begins here. */
  private int name(int at) {
    int end = string(at);
    return end != NOT_PLAIN && end - at <= LONGEST && is(end, ':') ? end + 1 : NOT_PLAIN;
  }

  private int string(int from) {
    if (!is(from, '"')) {
      return NOT_PLAIN;
    }
    for (int at = from + 1; at < json.length; at++) {
      byte c = json[at]; // below zero where it is not ASCII
      if (c == '"') {
        return at + 1;
      }
      if (c < ' ' || c > '~') {
        return NOT_PLAIN;
      }
      if (c == '\\') {
        at++;
        if (at == json.length || !CompactJson.isShort(json[at])) {
          return NOT_PLAIN;
        }
      }
    }
    return NOT_PLAIN;
  }

  private int word(int at, String word) {
    int end = at + word.length();
    return end <= json.length && spells(at, end, word) ? end : NOT_PLAIN;
  }

  private int number(int from) {
    int at = is(from, '-') ? from + 1 : from;
    at = is(at, '0') ? at + 1 : digits(at);
    if (at != NOT_PLAIN && is(at, '.')) {
      at = digits(at + 1);
    }
    if (at != NOT_PLAIN && (is(at, 'e') || is(at, 'E'))) {
      at++;
      at = digits(is(at, '+') || is(at, '-') ? at + 1 : at);
    }
    return at - from <= LONGEST ? at : NOT_PLAIN;
  }

  /** Where the digits end that begin here; there has to be one. */
  private int digits(int from) {
    int at = from;
    while (at < json.length && json[at] >= '0' && json[at] <= '9') {
      at++;
    }
    return at > from ? at : NOT_PLAIN;
  }

  private boolean is(int at, char expected) {
    return at < json.length && json[at] == expected;
  }

  private boolean spells(int from, int to, String text) {
    if (to - from != text.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (json[from + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
