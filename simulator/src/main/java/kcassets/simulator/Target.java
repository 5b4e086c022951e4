package kcassets.simulator;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request target taken apart.
 *
 * @param path as sent
 * @param signedText path and query with every percent-encoding undone, which is what is signed
 * @param arguments the query's pairs, decoded; pairs without a value are left out, and so are those
 *     with the word that the venue's own Node library sends for what was not set
 */
record Target(String path, String signedText, Map<String, String> arguments) {
  private static final String NOT_SET = "undefined";

  Target {
    arguments = Map.copyOf(arguments);
  }

  /** Reads a raw target; a plus sign is a plus sign. */
  static Target of(String raw) {
    int mark = raw.indexOf('?');
    if (mark < 0) {
      return new Target(raw, raw, Map.of());
    }
    String path = raw.substring(0, mark);
    StringBuilder signed = new StringBuilder(path).append('?');
    Map<String, String> arguments = new LinkedHashMap<>();
    String[] pairs = raw.substring(mark + 1).split("&", -1);
    for (int i = 0; i < pairs.length; i++) {
      int equals = pairs[i].indexOf('=');
      String name = equals < 0 ? pairs[i] : pairs[i].substring(0, equals);
      String value = equals < 0 ? "" : decode(pairs[i].substring(equals + 1));
      signed.append(i == 0 ? "" : "&").append(decode(pairs[i]));
      if (!value.isEmpty() && !value.equals(NOT_SET)) {
        arguments.putIfAbsent(decode(name), value);
      }
    }
    return new Target(path, signed.toString(), arguments);
  }

  /** Undoes percent-encoding; what is no encoding stays as it is. */
  static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter == '%' && i + 2 < text.length() && isHex(text, i + 1) && isHex(text, i + 2)) {
        bytes.write(Integer.parseInt(text, i + 1, i + 3, 16));
        i += 2;
      } else {
        bytes.writeBytes(String.valueOf(letter).getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static boolean isHex(String text, int index) {
    return Character.digit(text.charAt(index), 16) >= 0;
  }
}
