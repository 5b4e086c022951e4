package kcassets.catalog;

import java.util.Locale;

/** The spellings that are derived from one name. */
final class Labels {
  private Labels() {}

  static String lowerCase(String constant) {
    return constant.toLowerCase(Locale.ROOT);
  }

  static String kebabCase(String constant) {
    return lowerCase(constant).replace('_', '-');
  }

  /** {@code pageSize} as {@code page-size}; {@code unrealisedPNL} as {@code unrealised-pnl}. */
  static String kebabCaseOfCamelCase(String camelCase) {
    StringBuilder kebab = new StringBuilder(camelCase.length() + 4);
    for (int i = 0; i < camelCase.length(); i++) {
      char letter = camelCase.charAt(i);
      boolean startsWord =
          Character.isUpperCase(letter) && i > 0 && !Character.isUpperCase(camelCase.charAt(i - 1));
      if (startsWord) {
        kebab.append('-');
      }
      kebab.append(Character.toLowerCase(letter));
    }
    return kebab.toString();
  }
}
