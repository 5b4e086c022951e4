package kcassets.generator;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kcassets.catalog.Operation;

/** Names and sentences of the catalog in the spelling of Java. */
final class Words {
  private static final List<Operation> LONGEST_FIRST =
      Arrays.stream(Operation.values())
          .sorted(Comparator.comparing((Operation each) -> -each.command().length()))
          .toList();

  private Words() {}

  /** {@code SPOT_LEDGERS} as {@code SpotLedgers}. */
  static String className(Operation operation) {
    return Arrays.stream(operation.name().split("_"))
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }

  /** {@code bizType} as {@code BizType}. */
  static String capitalized(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /** One of several: {@code chains} as {@code Chain}. */
  static String singular(String name) {
    String capitalized = capitalized(name);
    return capitalized.endsWith("s")
        ? capitalized.substring(0, capitalized.length() - 1)
        : capitalized;
  }

  /** A value as a constant's name: {@code cancelonly} as {@code CANCELONLY}. */
  static String constant(String value) {
    String spaced = value.replaceAll("([a-z0-9])([A-Z])", "$1_$2");
    return spaced.replaceAll("[^A-Za-z0-9]+", "_").toUpperCase(Locale.ROOT);
  }

  /** A sentence for Javadoc, where an operation that it names becomes a link to its question. */
  static String sentence(String text) {
    String linked = escaped(text);
    for (Operation each : LONGEST_FIRST) {
      String command = each.command();
      String before = command.contains("-") ? "(?<![a-z-])" : "(?<=use )";
      linked =
          linked.replaceAll(before + command + "(?![a-z-])", "{@link " + className(each) + "}");
    }
    return linked;
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("@", "&#64;");
  }

  /** A sentence that has its full stop. */
  static String ended(String text) {
    return text.isEmpty() || text.endsWith(".") ? text : text + ".";
  }
}
