package kcassets.history.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * Tells whether a process of this machine still lives, so that nobody waits for one that was
 * killed. Elsewhere, and where the system does not say, silence tells it in the end.
 *
 * @param machine this machine since it was started, and what its processes are counted in; empty
 *     where the system does not say
 */
record Aliveness(String machine) {
  private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");
  private static final Path PROCESSES = Path.of("/proc/self/ns/pid");

  static Aliveness ofThisMachine() {
    try {
      String boot = Files.readString(BOOT).strip();
      return new Aliveness(boot + "/" + Files.readSymbolicLink(PROCESSES));
    } catch (IOException | UnsupportedOperationException _) {
      return new Aliveness("");
    }
  }

  /**
   * A name for this process that {@link #isGone} understands; what comes first tells runs apart.
   */
  String name(String run) {
    ProcessHandle own = ProcessHandle.current();
    return String.join(" ", run, machine, Long.toString(own.pid()), began(own));
  }

  /** Whether the process of a name was one of this machine, and has ended. */
  boolean isGone(String name) {
    String[] parts = name.split(" ", -1);
    if (machine.isEmpty() || parts.length != 4 || !parts[1].equals(machine)) {
      return false;
    }
    Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(parts[2]));
    // Numbers of processes are used again; when it began tells them apart.
    return process.isEmpty() || !process.get().isAlive() || !began(process.get()).equals(parts[3]);
  }

  private static String began(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L).toString();
  }
}
