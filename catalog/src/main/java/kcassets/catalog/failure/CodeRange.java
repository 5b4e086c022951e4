package kcassets.catalog.failure;

import java.util.Arrays;
import java.util.Optional;

/** Codes of the venue that are known by the range they lie in, listed singly or not. */
public enum CodeRange {
  /** Country, address or identity. */
  PLACE_OR_IDENTITY(400_300, 400_399, Kind.NOT_PERMITTED),
  /** A frozen or blocked user. */
  USER_RESTRICTED(411_100, 411_299, Kind.NOT_PERMITTED),
  /** The exchange or its gateway cannot answer now. */
  SERVER(500_000, 505_000, Kind.UNREACHABLE);

  private final int first;
  private final int last;
  private final Kind kind;

  CodeRange(int first, int last, Kind kind) {
    this.first = first;
    this.last = last;
    this.kind = kind;
  }

  /** {@return the first code that belongs to it} */
  public int first() {
    return first;
  }

  /** {@return the last code that belongs to it} */
  public int last() {
    return last;
  }

  /** {@return the kind of failure that its codes are} */
  public Kind kind() {
    return kind;
  }

  /** The range that a code lies in, if any. */
  static Optional<CodeRange> of(String code) {
    if (!code.matches("[0-9]{6}")) {
      return Optional.empty();
    }
    int number = Integer.parseInt(code);
    return Arrays.stream(values())
        .filter(range -> number >= range.first && number <= range.last)
        .findFirst();
  }
}
