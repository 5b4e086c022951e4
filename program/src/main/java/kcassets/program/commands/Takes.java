package kcassets.program.commands;

/** Whether an option is followed by a value. */
public enum Takes {
  /** It is a flag. */
  NOTHING,
  /** It needs one. */
  VALUE,
  /** It may have one, and means {@code true} alone. */
  OPTIONAL_VALUE
}
