package kcassets.program.commands;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Map;

/**
 * What the process gives to the program: nothing else reaches for the environment or the streams.
 *
 * @param environment the environment's variables
 * @param in standard input
 * @param out standard output: results only
 * @param err standard error: words and progress
 * @param inIsTerminal whether a person types at it
 * @param outIsTerminal whether a person reads it
 * @param errIsTerminal whether a person reads it
 * @param columns the width of the terminal
 * @param clock the time
 */
public record ProcessEnvironment(
    Map<String, String> environment,
    InputStream in,
    OutputStream out,
    PrintStream err,
    boolean inIsTerminal,
    boolean outIsTerminal,
    boolean errIsTerminal,
    int columns,
    Clock clock) {
  public ProcessEnvironment {
    environment = Map.copyOf(environment);
  }
}
