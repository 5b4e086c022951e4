package kcassets.generator;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import kcassets.catalog.Naming;
import kcassets.catalog.Operation;
import kcassets.catalog.Prose;

/** Names and sentences of the catalog in the spelling of Java. */
final class Words {
  private static final Naming LINKS =
      new Naming() {
        @Override
        public String operation(Operation operation) {
          return "{@link " + className(operation) + "}";
        }

        @Override
        public String wholeList() {
          return Naming.LIBRARY.wholeList();
        }

        @Override
        public String option(String name) {
          return Naming.LIBRARY.option(name);
        }
      };

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

  /** A text for Javadoc, where an operation that it mentions becomes a link to its question. */
  static String linked(Prose prose) {
    return new Prose(escaped(prose.marked())).text(LINKS);
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("@", "&#64;");
  }

  /** A sentence that has its full stop. */
  static String ended(String text) {
    return text.isEmpty() || text.endsWith(".") ? text : text + ".";
  }
}
