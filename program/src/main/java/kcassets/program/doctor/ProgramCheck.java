package kcassets.program.doctor;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import kcassets.faces.Version;

/** Java, this program, and the cache that makes it start faster. */
final class ProgramCheck {
  private static final String JAVA = "java";
  private static final String PROGRAM = "program";
  private static final String CACHE = "start_up_cache";
  private static final int NEEDED = 25;

  private ProgramCheck() {}

  static Check check() {
    return new Check(List.of(JAVA, PROGRAM, CACHE), () -> List.of(java(), program(), cache()));
  }

  private static Diagnosis java() {
    var runtime = ManagementFactory.getRuntimeMXBean();
    var system = ManagementFactory.getOperatingSystemMXBean();
    String words =
        "Java "
            + Runtime.version()
            + " by "
            + runtime.getVmVendor()
            + " on "
            + system.getName()
            + " "
            + system.getArch();
    return Runtime.version().feature() >= NEEDED
        ? Diagnosis.pass(JAVA, words)
        : Diagnosis.fail(JAVA, words, "Install a JDK " + NEEDED + " or newer.");
  }

  private static Diagnosis program() {
    return Diagnosis.pass(PROGRAM, "kucoin-assets " + Version.number());
  }

  /** The JVM goes on without a cache that does not fit, and then shares nothing. */
  private static Diagnosis cache() {
    boolean isNamed = !flag("AOTCache").orElse("").isEmpty();
    boolean isUsed =
        isNamed
            && ManagementFactory.getRuntimeMXBean()
                .getSystemProperties()
                .getOrDefault("java.vm.info", "")
                .contains("sharing");
    return isUsed
        ? Diagnosis.pass(CACHE, "used")
        : Diagnosis.warn(
            CACHE,
            "not used: commands work, and start slower",
            "Start the program with its own script; if that is so already, let it build again.");
  }

  private static Optional<String> flag(String name) {
    try {
      return Optional.ofNullable(ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class))
          .map(vm -> vm.getVMOption(name).getValue());
    } catch (IllegalArgumentException _) {
      return Optional.empty(); // another JVM, without that flag
    }
  }
}
