package kcassets.program.agents;

import java.util.List;
import java.util.Optional;

/**
 * A value of a JSON text, and where it stands.
 *
 * @param kind what it is
 * @param start its first character
 * @param end after its last
 * @param text the characters of a string, without escapes; empty for all else
 * @param members the members of an object, in order
 * @param elements the elements of an array
 */
record JsonPart(
    Kind kind, int start, int end, String text, List<Member> members, List<JsonPart> elements) {
  enum Kind {
    OBJECT,
    ARRAY,
    STRING,
    OTHER
  }

  /**
   * A member of an object.
   *
   * @param comma where the comma after it stands; -1 where there is none
   */
  record Member(String name, int start, JsonPart value, int comma) {}

  JsonPart {
    members = List.copyOf(members);
    elements = List.copyOf(elements);
  }

  boolean isObject() {
    return kind == Kind.OBJECT;
  }

  /** Every member of a name; more than one is a mistake of whoever wrote it. */
  List<Member> named(String name) {
    return members.stream().filter(member -> member.name().equals(name)).toList();
  }

  Optional<JsonPart> value(String name) {
    return named(name).stream().map(Member::value).findFirst();
  }
}
