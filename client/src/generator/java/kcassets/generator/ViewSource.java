package kcassets.generator;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Writes the views of one operation's answer: a record for each kind of object in it. */
final class ViewSource {
  /** Whole numbers that are moments, though the exchange calls them dates. */
  private static final Set<String> MOMENTS = Set.of("firstOpenDate", "expireDate", "settleDate");

  private static final Map<String, String> TYPES =
      Map.of(
          "string", "String",
          "decimal", "BigDecimal",
          "number", "BigDecimal",
          "integer", "Long",
          "millis", "Instant",
          "boolean", "Boolean");

  private static final Map<String, String> READERS =
      Map.of(
          "String", "text",
          "BigDecimal", "decimal",
          "Long", "whole",
          "Instant", "moment",
          "Boolean", "flag");

  private static final Map<String, String> HINTS =
      Map.of(
          "String", "as it came",
          "BigDecimal", "exactly as it came",
          "Long", "a whole number",
          "Instant", "which the exchange tells in milliseconds",
          "Boolean", "true or false");

  private final StringBuilder out;
  private final String timeMember;
  private final String rowsMember;
  private final Set<String> named;
  private final Set<String> names = new TreeSet<>();

  /**
   * @param timeMember the member that holds the time of a row, whatever its type; empty where there
   *     is none
   * @param rowsMember the member that holds the rows of a list; empty where there is none
   * @param named the parameters whose known values have constants
   */
  ViewSource(StringBuilder out, String timeMember, String rowsMember, Set<String> named) {
    this.out = out;
    this.timeMember = timeMember;
    this.rowsMember = rowsMember;
    this.named = named;
  }

  /** A record for an object, and for all objects in it. */
  void record(String name, String what, Member object) {
    if (!names.add(name)) {
      throw new IllegalStateException("two kinds of object are called " + name);
    }
    out.append(
        """

          /**
           * %s. Members are read when they are asked for; one that is
           * missing, or of another type, throws {@link kcassets.catalog.failure.AssetsException} with
           * {@code Unreadable}.
           *
           * @param json the object as it came, also with members that have no name here
           */
          public record %s(Json json) implements View {
        """
            .formatted(what, name));
    object.members.forEach(this::accessor);
    out.append("  }\n");
    object.members.stream()
        .filter(each -> !each.members.isEmpty())
        .forEach(each ->
            record(
                className(each),
                (each.isArray() ? "An element of {@code " : "The object {@code ") + each.name + "}",
                each));
  }

  /** What a member that holds objects is read as. */
  private String className(Member member) {
    if (member.isArray() && member.name.equals(rowsMember)) {
      return "Row";
    }
    return member.isArray() ? Words.singular(member.name) : Words.capitalized(member.name);
  }

  private void accessor(Member member) {
    if (member.isArray()) {
      String element = member.members.isEmpty() ? "Json" : className(member);
      method(
          member,
          "List<" + element + ">",
          member.optional ? "optionalList" : "list",
          element.equals("Json") ? "" : ", " + element + "::new",
          member.optional ? "none where it is null or absent" : "none where it is null");
    } else if (member.type.equals("object")) {
      if (member.optional) {
        throw new IllegalStateException(member.name + " is an object that may be absent");
      }
      String view = className(member);
      method(member, view, "object", ", " + view + "::new", "an object");
    } else {
      scalar(member);
    }
  }

  private void scalar(Member member) {
    String type = type(member);
    String reader = READERS.get(type);
    if (member.optional) {
      method(
          member,
          "Optional<" + type + ">",
          "optional" + Words.capitalized(reader),
          "",
          HINTS.get(type) + "; empty where it is null or absent");
    } else {
      String primitive =
          switch (type) {
            case "Long" -> "long";
            case "Boolean" -> "boolean";
            default -> type;
          };
      String constants =
          type.equals("String") && named.contains(member.name)
              ? "; {@link " + Words.capitalized(member.name) + "} has values that are known"
              : "";
      method(member, primitive, reader, "", HINTS.get(type) + constants);
    }
  }

  private String type(Member member) {
    if (member.name.equals(timeMember)
        || (member.type.equals("integer") && MOMENTS.contains(member.name))) {
      return "Instant";
    }
    // Some lists have numbers there and others texts: they are names, not amounts.
    return member.name.equals("id") ? "String" : TYPES.get(member.type);
  }

  private void method(Member member, String type, String reader, String more, String hint) {
    out.append(
        """

            /** {@return the member {@code %1$s}: %2$s} */
            public %3$s %1$s() {
              return MEMBERS.%4$s(json, "%1$s"%5$s);
            }
        """
            .formatted(member.name, hint, type, reader, more));
  }
}
