package kcassets.program.agents;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Texts in double quotes, in the way that JSON and TOML share. */
final class Quotes {
  private Quotes() {}

  static String of(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars()
        .forEach(c -> {
          if (c == '"' || c == '\\') {
            quoted.append('\\').append((char) c);
          } else if (c < ' ' || c == 0x7f) {
            quoted.append(String.format(Locale.ROOT, "\\u%04x", c));
          } else {
            quoted.append((char) c);
          }
        });
    return quoted.append('"').toString();
  }

  static String list(List<String> texts, String separator) {
    return texts.stream().map(Quotes::of).collect(Collectors.joining(separator, "[", "]"));
  }
}
