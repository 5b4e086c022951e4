package kcassets.program;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import kcassets.program.commands.ProcessEnvironment;

/** Where the process begins and ends: the only place that touches its streams and environment. */
public final class Main {
  private Main() {}

  /** Runs one command and ends with its exit code. */
  public static void main(String[] arguments) {
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    FileOutputStream out = new FileOutputStream(FileDescriptor.out);
    System.setOut(err); // whatever a library prints is no result
    URL.setURLStreamHandlerFactory(new NoPlainWeb());
    List<String> terminals = List.of(System.getProperty("kucoin.assets.terminal", "").split(","));
    ProcessEnvironment process =
        new ProcessEnvironment(
            System.getenv(),
            System.in,
            out,
            err,
            terminals.contains("in"),
            terminals.contains("out"),
            terminals.contains("err"),
            Integer.getInteger("kucoin.assets.columns", 0),
            Clock.systemUTC());
    Program program = new Program(process);
    Thread interruption =
        new Thread(
            () -> program.interrupted().ifPresent(Runtime.getRuntime()::halt), "interruption");
    Runtime.getRuntime().addShutdownHook(interruption);
    end(program.run(arguments), interruption);
  }

  /**
   * Halts, as everything is written and closed by now. To exit would first look for a logger of
   * exits, which costs as much as the whole command line.
   */
  private static void end(int exitCode, Thread interruption) {
    try {
      Runtime.getRuntime().removeShutdownHook(interruption);
    } catch (IllegalStateException _) {
      System.exit(exitCode); // somebody else is ending the process, and this waits for them
    }
    Runtime.getRuntime().halt(exitCode);
  }
}
