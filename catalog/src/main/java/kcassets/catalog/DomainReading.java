package kcassets.catalog;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** How the longer of the domains read an argument. */
final class DomainReading {
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,19}");

  private DomainReading() {}

  static String freeText(Domain.FreeText domain, String text, Consumer<String> problems) {
    boolean printable =
        text.codePoints()
            .noneMatch(point ->
                Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE);
    if (text.isBlank() || text.length() > domain.longest() || !printable) {
      problems.accept("must be " + domain.allowed() + "; got " + Quoted.of(text));
    }
    return text;
  }

  static String wholeNumber(Domain.WholeNumber domain, String text, Consumer<String> problems) {
    if (DIGITS.matcher(text).matches()) {
      BigInteger number = new BigInteger(text);
      if (number.compareTo(BigInteger.valueOf(domain.minimum())) >= 0
          && number.compareTo(BigInteger.valueOf(domain.maximum())) <= 0) {
        return number.toString();
      }
    }
    problems.accept("must be " + domain.allowed() + "; got " + Quoted.of(text));
    return text;
  }

  static String epochMillis(
      Domain.EpochMillis domain, String text, Instant now, Consumer<String> problems) {
    return TimeExpression.read(text, now)
        .map(moment -> {
          long millis = moment.toEpochMilli();
          if (millis < 0 || millis > domain.maximum()) {
            problems.accept(
                "must lie between 1970-01-01T00:00:00Z and "
                    + Instant.ofEpochMilli(domain.maximum())
                    + "; got "
                    + Quoted.of(text));
          }
          return Long.toString(millis);
        })
        .orElseGet(() -> {
          problems.accept("must be " + domain.allowed() + "; got " + Quoted.of(text));
          return text;
        });
  }

  static String textList(
      Domain.TextList domain,
      String text,
      Instant now,
      Consumer<String> problems,
      Consumer<String> warnings) {
    List<String> items = List.of(text.split(",", -1));
    if (items.size() > domain.longest()) {
      problems.accept("takes at most " + domain.longest() + " values; got " + items.size());
    }
    for (String each : new TreeSet<>(items)) {
      domain.item().read(each, now, problems, warnings);
    }
    return text;
  }
}
