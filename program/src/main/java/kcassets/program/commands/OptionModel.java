package kcassets.program.commands;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One option of a command.
 *
 * @param names every spelling with its dashes; the one to show comes first
 * @param aliases spellings that are understood and not shown: the venue's own, and older names
 * @param valueLabel what stands for the value in help, such as {@code TIME}; empty for a flag
 * @param description what it does, in sentences
 * @param values the known values with their meaning, in order; empty where any value of a shape
 *     goes
 * @param takes whether a value follows
 * @param required whether the command is refused without it
 * @param repeated whether it may be given several times
 * @param hidden whether help, completion and documents leave it out
 * @param completes what a shell offers for the value
 */
public record OptionModel(
    List<String> names,
    List<String> aliases,
    String valueLabel,
    String description,
    Map<String, String> values,
    Takes takes,
    boolean required,
    boolean repeated,
    boolean hidden,
    Completes completes) {
  public OptionModel {
    names = List.copyOf(names);
    aliases = List.copyOf(aliases);
    requireNonNull(valueLabel, "valueLabel is null");
    requireNonNull(description, "description is null");
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    requireNonNull(takes, "takes is null");
    requireNonNull(completes, "completes is null");
    assert isSound(names, aliases, takes == Takes.NOTHING, valueLabel);
  }

  /** Where assertions are on, as in every test: a run need not look at shapes again. */
  private static boolean isSound(
      List<String> names, List<String> aliases, boolean flag, String label) {
    for (String name : allNames(names, aliases)) {
      assert name.matches("-[A-Za-z]|--[A-Za-z][A-Za-z-]*")
          : "an option begins with dashes; got " + name;
    }
    assert !names.isEmpty() : "an option has no name";
    assert flag == label.isEmpty() : names.getFirst() + " has a label or takes no value";
    return true;
  }

  /** Declares an option without a value. */
  public static OptionModel flag(String description, String... names) {
    return of(List.of(names), "", description, Takes.NOTHING, Completes.NOTHING);
  }

  /** Declares an option with a value. */
  public static OptionModel value(String valueLabel, String description, String... names) {
    return of(List.of(names), valueLabel, description, Takes.VALUE, Completes.NOTHING);
  }

  private static OptionModel of(
      List<String> names, String label, String description, Takes takes, Completes completes) {
    return new OptionModel(
        names, List.of(), label, description, Map.of(), takes, false, false, false, completes);
  }

  /** The same option, whose value is one of these. */
  public OptionModel oneOf(Map<String, String> values) {
    return new OptionModel(
        names,
        aliases,
        valueLabel,
        description,
        values,
        takes,
        required,
        repeated,
        hidden,
        Completes.VALUES);
  }

  /** The same option, whose value a shell completes in this way. */
  public OptionModel completedBy(Completes completes) {
    return new OptionModel(
        names,
        aliases,
        valueLabel,
        description,
        values,
        takes,
        required,
        repeated,
        hidden,
        completes);
  }

  /** The same option, refused when absent. */
  public OptionModel mandatory() {
    return new OptionModel(
        names, aliases, valueLabel, description, values, takes, true, repeated, hidden, completes);
  }

  /** The same option, which may be given several times; its values are then joined by commas. */
  public OptionModel several() {
    return new OptionModel(
        names, aliases, valueLabel, description, values, takes, required, true, hidden, completes);
  }

  /** The same option, left out of help, completion and documents. */
  public OptionModel unlisted() {
    return new OptionModel(
        names,
        aliases,
        valueLabel,
        description,
        values,
        takes,
        required,
        repeated,
        true,
        completes);
  }

  /** The spelling to show. */
  public String primaryName() {
    for (String name : names) {
      if (name.startsWith("--")) {
        return name;
      }
    }
    return names.getFirst();
  }

  /** Every spelling that is understood. */
  public List<String> allNames() {
    return allNames(names, aliases);
  }

  /** Whether it stands alone. */
  public boolean isFlag() {
    return takes == Takes.NOTHING;
  }

  private static List<String> allNames(List<String> names, List<String> aliases) {
    List<String> all = new ArrayList<>(names);
    all.addAll(aliases);
    return all;
  }
}
