package kcassets.program.output;

import java.util.Random;

/** Compact JSON with what breaks careless code: long numbers, duplicates, strange letters. */
final class GeneratedJson {
  private static final String[] NUMBERS = {
    "0", "0.0", "-0", "-0.0", "1e-8", "1E5", "0.1000", "9007199254740993", "-5", "2147483648"
  };
  private static final String[] TEXTS = {
    "", "a", "BTC-USDT", "=1+1", "\\n", "\\\"", "\\\\", "中文", "\ud83d\ude00", "0.10", "e\u0301"
  };

  private final Random random;
  private boolean duplicates = true;

  GeneratedJson(Random random) {
    this.random = random;
  }

  GeneratedJson withoutDuplicates() {
    duplicates = false;
    return this;
  }

  String value(int depth) {
    return switch (random.nextInt(depth > 4 ? 4 : 6)) {
      case 0 -> number();
      case 1 -> "\"" + TEXTS[random.nextInt(TEXTS.length)] + "\"";
      case 2 -> random.nextBoolean() ? "null" : "true";
      case 3 -> number();
      case 4 -> array(depth);
      default -> object(depth);
    };
  }

  private String number() {
    if (random.nextBoolean()) {
      return NUMBERS[random.nextInt(NUMBERS.length)];
    }
    StringBuilder digits = new StringBuilder(random.nextBoolean() ? "-" : "");
    digits.append(1 + random.nextInt(9));
    for (int i = random.nextInt(40); i > 0; i--) {
      digits.append(random.nextInt(10));
    }
    if (random.nextBoolean()) {
      digits.append('.').append(random.nextInt(1_000_000)).append('0');
    }
    return digits.toString();
  }

  private String array(int depth) {
    StringBuilder array = new StringBuilder("[");
    for (int i = random.nextInt(5); i > 0; i--) {
      array.append(array.length() > 1 ? "," : "").append(value(depth + 1));
    }
    return array.append(']').toString();
  }

  private String object(int depth) {
    StringBuilder object = new StringBuilder("{");
    for (int i = random.nextInt(5); i > 0; i--) {
      String name = duplicates ? "k" + random.nextInt(3) : "k" + i;
      object.append(object.length() > 1 ? "," : "");
      object.append('"').append(name).append("\":").append(value(depth + 1));
    }
    return object.append('}').toString();
  }
}
