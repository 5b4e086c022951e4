package kcassets.program.commands;

/** What a shell offers while the value of an option or positional is being typed. */
public enum Completes {
  /** Nothing: only the user knows. */
  NOTHING,
  /** The known values of the model. */
  VALUES,
  /** Names of files. */
  FILES,
  /** Names of stored accounts, asked from the program itself. */
  ACCOUNTS,
  /** Names of commands. */
  COMMANDS
}
