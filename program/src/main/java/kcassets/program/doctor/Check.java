package kcassets.program.doctor;

import java.util.List;
import java.util.function.Supplier;

/**
 * Some rows that are found out together.
 *
 * @param names the rows it gives, in their order, whatever happens
 * @param rows finds them out
 */
record Check(List<String> names, Supplier<List<Diagnosis>> rows) {
  Check {
    names = List.copyOf(names);
  }

  /** Each row with the same words, where it cannot be found out. */
  List<Diagnosis> all(State state, String message, String remedy) {
    return names.stream().map(name -> new Diagnosis(name, state, message, remedy)).toList();
  }
}
