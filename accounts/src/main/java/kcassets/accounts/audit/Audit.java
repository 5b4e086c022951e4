package kcassets.accounts.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kcassets.catalog.failure.Failure;

/**
 * What an audit has seen and found.
 *
 * @param asOf when it began, to the millisecond
 * @param keys the keys that were looked at
 * @param findings the gravest first
 * @param coverage what was looked at, and what could not be
 */
public record Audit(
    Instant asOf, List<AuditedKey> keys, List<Finding> findings, List<Coverage> coverage) {
  /** Checks its parts, and copies what could change. */
  public Audit {
    asOf = asOf.truncatedTo(ChronoUnit.MILLIS);
    keys = List.copyOf(keys);
    findings = findings.stream().sorted(Comparator.comparing(Finding::severity)).toList(); // stable
    coverage = List.copyOf(coverage);
  }

  /**
   * {@return several as one}
   *
   * @param asOf when it was asked
   * @param parts what is put together
   */
  public static Audit merged(Instant asOf, List<Audit> parts) {
    List<AuditedKey> keys = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    List<Coverage> coverage = new ArrayList<>();
    for (Audit part : parts) {
      keys.addAll(part.keys);
      findings.addAll(part.findings);
      coverage.addAll(part.coverage);
    }
    return new Audit(asOf, keys, findings, coverage);
  }

  /** {@return whether everything was seen that a key can see} */
  public boolean isComplete() {
    return coverage.stream().allMatch(each -> each.state().isComplete());
  }

  /**
   * {@return how many findings there are of a severity}
   *
   * @param severity how bad it is
   */
  public long count(Severity severity) {
    return findings.stream().filter(each -> each.severity() == severity).count();
  }

  /** {@return what could not be seen} */
  public List<Coverage> missing() {
    return coverage.stream().filter(each -> !each.state().isComplete()).toList();
  }

  /**
   * {@return what the audit ends with; empty when it is clean} Findings come before what could not
   * be seen, for they are certain. Where no key could be seen at all, it is the reason for that.
   */
  public Optional<Failure> failure() {
    long critical = count(Severity.CRITICAL);
    long warnings = count(Severity.WARNING);
    if (critical + warnings > 0) {
      String words = critical + warnings == 1 ? " finding" : " findings";
      return Optional.of(
          new Failure.Findings(
              (critical + warnings) + words + " (" + critical + " critical)" + unseen(", and ")));
    }
    if (keys.isEmpty()) {
      return missing().stream().flatMap(each -> each.failure().stream()).findFirst();
    }
    return isComplete()
        ? Optional.empty()
        : Optional.of(new Failure.Incomplete("nothing was found, but " + unseen("")));
  }

  private String unseen(String joint) {
    int missing = missing().size();
    return switch (missing) {
      case 0 -> "";
      case 1 -> joint + "1 check could not be made: see coverage";
      default -> joint + missing + " checks could not be made: see coverage";
    };
  }
}
