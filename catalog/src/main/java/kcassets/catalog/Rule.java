package kcassets.catalog;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import kcassets.catalog.failure.Advice;

/** What must hold between two parameters of one call. */
public sealed interface Rule {
  /**
   * {@return what must hold, as a sentence for help and documents in the words of a face}
   *
   * @param naming what the face calls operations
   */
  String sentence(Naming naming);

  /** {@return the parameters it speaks of; each must be declared} */
  List<String> parameters();

  /**
   * Looks at the values that are about to be sent.
   *
   * @param problems takes what is broken
   * @param values texts by the venue's names
   */
  void check(Map<String, String> values, Consumer<Problem> problems);

  /**
   * A moment lies before another one.
   *
   * @param earlier the parameter that holds the earlier time
   * @param later the parameter that holds the later time
   */
  record Before(String earlier, String later) implements Rule {
    @Override
    public String sentence(Naming naming) {
      return earlier + " lies before " + later + ".";
    }

    @Override
    public List<String> parameters() {
      return List.of(earlier, later);
    }

    @Override
    public void check(Map<String, String> values, Consumer<Problem> problems) {
      String start = values.get(earlier);
      String end = values.get(later);
      if (start != null && end != null && Long.parseLong(start) >= Long.parseLong(end)) {
        problems.accept(
            new Problem(
                earlier,
                "must lie before " + later + "; got " + start + " and " + end + " (epoch ms)"));
      }
    }
  }

  /**
   * Two moments lie at most so far apart in one call.
   *
   * @param earlier the parameter that holds the earlier time
   * @param later the parameter that holds the later time
   * @param widest how far apart they may be
   */
  record Span(String earlier, String later, Duration widest) implements Rule {
    @Override
    public String sentence(Naming naming) {
      return "One call spans at most "
          + widest.toHours()
          + " hours from "
          + earlier
          + " to "
          + later
          + "; "
          + naming.wholeList()
          + " walks any span.";
    }

    @Override
    public List<String> parameters() {
      return List.of(earlier, later);
    }

    @Override
    public void check(Map<String, String> values, Consumer<Problem> problems) {
      String start = values.get(earlier);
      String end = values.get(later);
      if (start != null
          && end != null
          && Long.parseLong(end) - Long.parseLong(start) > widest.toMillis()) {
        problems.accept(
            new Problem(
                later,
                "must lie at most "
                    + widest.toHours()
                    + " hours after "
                    + earlier
                    + " in one call; got "
                    + inWords(Long.parseLong(end) - Long.parseLong(start)),
                Advice.Step.WALK_WHOLE_LIST));
      }
    }
  }

  private static String inWords(long millis) {
    long hours = millis / 3_600_000;
    long rest = millis % 3_600_000;
    return rest == 0 ? hours + " hours" : hours + " hours and " + rest + " milliseconds";
  }

  /**
   * A parameter is there exactly when another one has one of these values.
   *
   * @param parameter the parameter that goes with another
   * @param other the parameter that it goes with
   * @param values what the other one has to be
   */
  record GoesWith(String parameter, String other, Set<String> values) implements Rule {
    /** Checks its parts, and copies what could change. */
    public GoesWith {
      // In one order: Set.of has another one in every run, and documents are compared.
      values = Collections.unmodifiableSet(new TreeSet<>(values));
    }

    @Override
    public String sentence(Naming naming) {
      return parameter
          + " goes with "
          + other
          + " "
          + String.join(" or ", values)
          + ", and only then.";
    }

    @Override
    public List<String> parameters() {
      return List.of(parameter, other);
    }

    @Override
    public void check(Map<String, String> sent, Consumer<Problem> problems) {
      String condition = sent.get(other);
      boolean wanted = condition != null && values.contains(condition);
      boolean there = sent.containsKey(parameter);
      if (wanted && !there) {
        problems.accept(
            new Problem(
                parameter, "is required when " + other + " is " + condition + "; got none"));
      } else if (there && condition != null && !wanted) {
        problems.accept(
            new Problem(
                parameter,
                "goes only with "
                    + other
                    + " "
                    + String.join(" or ", values)
                    + "; got "
                    + other
                    + " "
                    + condition));
      }
    }
  }
}
