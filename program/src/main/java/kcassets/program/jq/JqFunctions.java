package kcassets.program.jq;

import java.util.Set;
import net.thisptr.jackson.jq.BuiltinFunctionLoader;
import net.thisptr.jackson.jq.Function;
import net.thisptr.jackson.jq.Scope;
import net.thisptr.jackson.jq.Version;

/** The functions a filter may call: those that compute, none that reach out of it. */
final class JqFunctions {
  /** The environment, further input, the outside world, and a look into the library. */
  private static final Set<String> WITHHELD =
      Set.of(
          "env",
          "input",
          "inputs",
          "input_filename",
          "input_line_number",
          "debug",
          "debug_scope",
          "stderr",
          "halt",
          "halt_error",
          "modulemeta",
          "get_search_list");

  private JqFunctions() {}

  /** A scope in which every built-in function counts its steps. Modules cannot be loaded in it. */
  static Scope scope(Version version, JqMeter meter) {
    Scope scope = Scope.newEmptyScope();
    BuiltinFunctionLoader.getInstance()
        .listFunctions(version, scope)
        .forEach((signature, function) -> {
          if (!WITHHELD.contains(nameIn(signature))) {
            scope.addFunction(signature, counted(function, meter));
          }
        });
    return scope;
  }

  private static String nameIn(String signature) {
    int slash = signature.indexOf('/');
    return slash < 0 ? signature : signature.substring(0, slash);
  }

  private static Function counted(Function function, JqMeter meter) {
    return (scope, arguments, in, path, output, version) -> {
      meter.step();
      function.apply(
          scope,
          arguments,
          in,
          path,
          (value, valuePath) -> {
            meter.step();
            output.emit(value, valuePath);
          },
          version);
    };
  }
}
