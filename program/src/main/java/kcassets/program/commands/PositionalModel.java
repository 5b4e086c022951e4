package kcassets.program.commands;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One argument of a command that is known by its place.
 *
 * @param name the venue's name of the parameter, or a word of ours
 * @param label what stands for it in help, such as {@code ACCOUNT-ID}
 * @param description what it is, in sentences
 * @param required whether the command is refused without it
 * @param repeated whether several may be given, one after the other; only the last one can be
 * @param values the known values with their meaning, in order; may be empty
 * @param completes what a shell offers for it
 */
public record PositionalModel(
    String name,
    String label,
    String description,
    boolean required,
    boolean repeated,
    Map<String, String> values,
    Completes completes) {
  public PositionalModel {
    requireNonNull(name, "name is null");
    requireNonNull(label, "label is null");
    requireNonNull(description, "description is null");
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    requireNonNull(completes, "completes is null");
  }

  /** Declares one that must be there. */
  public static PositionalModel required(String name, String label, String description) {
    return new PositionalModel(name, label, description, true, false, Map.of(), Completes.NOTHING);
  }

  /** The same, allowed to be absent. */
  public PositionalModel optional() {
    return new PositionalModel(name, label, description, false, repeated, values, completes);
  }

  /** The same, being one of these. */
  public PositionalModel oneOf(Map<String, String> values) {
    return new PositionalModel(
        name, label, description, required, repeated, values, Completes.VALUES);
  }

  /** The same, which a shell completes in this way. */
  public PositionalModel completedBy(Completes completes) {
    return new PositionalModel(name, label, description, required, repeated, values, completes);
  }

  /** The same, of which several may be given. */
  public PositionalModel several() {
    return new PositionalModel(name, label, description, required, true, values, completes);
  }

  /** As it stands in a synopsis: {@code NAME}, {@code [NAME]} or {@code NAME...}. */
  public String synopsis() {
    String one = required ? label : "[" + label + "]";
    return repeated ? one + "..." : one;
  }

  /** The known values alone. */
  public List<String> knownValues() {
    return List.copyOf(values.keySet());
  }
}
