package kcassets.generator;

import java.util.ArrayList;
import java.util.List;

/**
 * One member of an answer, as {@code answers.txt} has it: what {@code items[].amount} is, or an
 * answer as a whole.
 */
final class Member {
  final String name;
  final List<Member> members = new ArrayList<>();
  String type;
  boolean optional;

  Member(String name, String type) {
    this.name = name;
    this.type = type;
  }

  /**
   * Takes one line: a path such as {@code items[].amount}, and what is there, such as {@code
   * decimal}, {@code decimal?} where that may be null, or {@code string absent} where it need not
   * be there at all.
   */
  void add(String path, String what) {
    boolean maybe = what.endsWith("?") || what.endsWith(" absent");
    String plain = what.replace("?", "").replace(" absent", "");
    if (path.equals("data")) {
      type = plain;
      optional = maybe;
      return;
    }
    if (path.startsWith("[].")) {
      type = "array";
      add(path.substring(3), what);
      return;
    }
    int dot = path.indexOf('.');
    String first = (dot < 0 ? path : path.substring(0, dot)).replace("[]", "");
    Member member =
        members.stream().filter(each -> each.name.equals(first)).findFirst().orElse(null);
    if (member == null) {
      member = new Member(first, plain);
      members.add(member);
    }
    if (dot < 0) {
      member.type = plain;
      member.optional = maybe;
    } else {
      member.add(path.substring(dot + 1), what);
    }
  }

  boolean isArray() {
    return type.equals("array");
  }
}
