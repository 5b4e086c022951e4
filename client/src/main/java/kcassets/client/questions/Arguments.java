package kcassets.client.questions;

import java.util.HashMap;
import java.util.Map;

/** The arguments of a question in the making. */
final class Arguments {
  private Arguments() {}

  /** The same with another one. */
  static Map<String, String> with(Map<String, String> arguments, String name, String value) {
    Map<String, String> more = new HashMap<>(arguments);
    more.put(name, value);
    return more;
  }
}
