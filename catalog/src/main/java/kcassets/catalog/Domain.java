package kcassets.catalog;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The values a parameter takes. A domain turns what a person wrote into what the venue reads, and
 * says in words what is wrong with it.
 */
public sealed interface Domain {
  /** The longest text that is looked at; anything longer is refused unread. */
  int LONGEST_ARGUMENT = 4096;

  /**
   * Reads one argument.
   *
   * @param text what came
   * @param now the moment that relative times count from
   * @param problems takes every sentence that says why the argument is refused
   * @param warnings takes sentences about an argument that goes through all the same
   * @return the text to send; what came, when there was a problem
   */
  String read(String text, Instant now, Consumer<String> problems, Consumer<String> warnings);

  /** {@return what is allowed, as the end of the sentence "must be …"} */
  String allowed();

  /** {@return the word for this kind of value in machine-readable catalogs} */
  default String type() {
    return switch (this) {
      case WholeNumber ignored -> "integer";
      case EpochMillis ignored -> "integer";
      case Flag ignored -> "boolean";
      case Choice choice -> choice.isNumeric() ? "integer" : "string";
      case Text ignored -> "string";
      case FreeText ignored -> "string";
      case OpenChoice ignored -> "string";
      case DecimalNumber ignored -> "string";
      case TextList ignored -> "string";
    };
  }

  /**
   * {@return the known values, in order, each with its meaning; empty where any value of a shape
   * goes}
   */
  default Map<String, String> values() {
    return Map.of();
  }

  /**
   * A word of a given shape, made of characters that need no percent-encoding.
   *
   * @param shape the whole of an allowed value
   * @param allowed the shape in words
   */
  record Text(Pattern shape, String allowed) implements Domain {
    /**
     * Declares a shape by its regular expression and its words.
     *
     * @param regex the whole of an allowed value
     * @param allowed the shape in words
     * @return the domain
     */
    public static Text of(String regex, String allowed) {
      return new Text(Pattern.compile(regex), allowed);
    }

    @Override
    public String read(
        String text, Instant now, Consumer<String> problems, Consumer<String> warnings) {
      if (!shape.matcher(text).matches()) {
        problems.accept("must be " + allowed + "; got " + Quoted.of(text));
      }
      return text;
    }
  }

  /**
   * A name that people gave: any characters but control characters.
   *
   * @param longest the most characters
   */
  record FreeText(int longest) implements Domain {
    @Override
    public String allowed() {
      return "1 to " + longest + " characters without control characters";
    }

    @Override
    public String read(
        String text, Instant now, Consumer<String> problems, Consumer<String> warnings) {
      return DomainReading.freeText(this, text, problems);
    }
  }

  /**
   * One of a closed set.
   *
   * @param meanings every value with its meaning, in the order to show them
   */
  record Choice(Map<String, String> meanings) implements Domain {
    /** Checks its parts, and copies what could change. */
    public Choice {
      meanings = Ordered.copy(meanings);
    }

    /** Whether the values are numbers that stand for something, as 0 and 1 do. */
    boolean isNumeric() {
      return meanings.keySet().stream().allMatch(value -> value.matches("[0-9]+"));
    }

    @Override
    public Map<String, String> values() {
      return meanings;
    }

    @Override
    public String allowed() {
      return "one of " + String.join(", ", meanings.keySet());
    }

    @Override
    public String read(
        String text, Instant now, Consumer<String> problems, Consumer<String> warnings) {
      if (!meanings.containsKey(text)) {
        problems.accept("must be " + allowed() + "; got " + Quoted.of(text));
      }
      return text;
    }
  }

  /**
   * One of a set that the venue extends without notice: others go through with a warning.
   *
   * @param known the known values with their meaning, in the order to show them
   */
  record OpenChoice(Map<String, String> known) implements Domain {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

    /** Checks its parts, and copies what could change. */
    public OpenChoice {
      known = Ordered.copy(known);
    }

    @Override
    public Map<String, String> values() {
      return known;
    }

    @Override
    public String allowed() {
      return "a word of letters, digits, '_', '.' or '-', such as "
          + String.join(", ", known.keySet());
    }

    @Override
    public String read(
        String text, Instant now, Consumer<String> problems, Consumer<String> warnings) {
      if (!SHAPE.matcher(text).matches()) {
        problems.accept("must be " + allowed() + "; got " + Quoted.of(text));
      } else if (!known.containsKey(text)) {
        warnings.accept(
            Quoted.of(text)
                + " is not among the known values ("
                + String.join(", ", known.keySet())
                + "); it is sent as it is");
      }
      return text;
    }
  }

  /**
   * A whole number of a range, both ends included.
   *
   * @param minimum the least
   * @param maximum the greatest
   */
  record WholeNumber(long minimum, long maximum) implements Domain {
    /** Checks its parts, and copies what could change. */
    public WholeNumber {
      if (minimum < 0 || maximum < minimum) {
        throw new IllegalArgumentException(
            "a range goes from zero or more upwards; got " + minimum + " to " + maximum);
      }
    }

    @Override
    public String allowed() {
      if (maximum == Long.MAX_VALUE) {
        return "a whole number of " + minimum + " or more";
      }
      return "a whole number from " + minimum + " to " + maximum;
    }

    @Override
    public String read(
        String text, Instant now, Consumer<String> problems, Consumer<String> warnings) {
      return DomainReading.wholeNumber(this, text, problems);
    }
  }

  /** A decimal number of zero or more, in plain notation. */
  record DecimalNumber() implements Domain {
    private static final Pattern SHAPE = Pattern.compile("[0-9]{1,30}(\\.[0-9]{1,30})?");

    @Override
    public String allowed() {
      return "a decimal number such as 10 or 0.5";
    }

    @Override
    public String read(
        String text, Instant now, Consumer<String> problems, Consumer<String> warnings) {
      if (!SHAPE.matcher(text).matches()) {
        problems.accept("must be " + allowed() + "; got " + Quoted.of(text));
        return text;
      }
      return new BigDecimal(text).toPlainString();
    }
  }

  /**
   * A moment, sent as epoch milliseconds.
   *
   * @param maximum the latest that the venue takes
   */
  record EpochMillis(long maximum) implements Domain {
    @Override
    public String allowed() {
      return "a time: epoch milliseconds, 2026-01-31, 2026-01-31T12:00:00Z, or -36h or -7d before"
          + " now";
    }

    @Override
    public String read(
        String text, Instant now, Consumer<String> problems, Consumer<String> warnings) {
      return DomainReading.epochMillis(this, text, now, problems);
    }
  }

  /** {@code true} or {@code false}. */
  record Flag() implements Domain {
    @Override
    public String allowed() {
      return "true or false";
    }

    @Override
    public String read(
        String text, Instant now, Consumer<String> problems, Consumer<String> warnings) {
      if (!text.equals("true") && !text.equals("false")) {
        problems.accept("must be " + allowed() + "; got " + Quoted.of(text));
      }
      return text;
    }
  }

  /**
   * Several words, joined by commas.
   *
   * @param item what each of them is
   * @param longest the most of them
   */
  record TextList(Text item, int longest) implements Domain {
    /** Checks its parts, and copies what could change. */
    public TextList {
      requireNonNull(item, "item is null");
    }

    @Override
    public String allowed() {
      if (longest == Integer.MAX_VALUE) {
        return "one or more, joined by commas, each " + item.allowed();
      }
      return "1 to " + longest + ", joined by commas, each " + item.allowed();
    }

    @Override
    public String read(
        String text, Instant now, Consumer<String> problems, Consumer<String> warnings) {
      return DomainReading.textList(this, text, now, problems, warnings);
    }
  }
}
