package kcassets.program.agents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kcassets.program.agents.JsonPart.Kind;
import kcassets.program.agents.JsonPart.Member;

/** A configuration in JSON: servers are members of one object below the top. */
final class JsonConfiguration implements Configuration {
  private final String text;
  private final String list;
  private final boolean typed;
  private final Optional<JsonPart> root;
  private final JsonWriting writing;

  private JsonConfiguration(
      String text, String list, boolean typed, Optional<JsonPart> root, JsonWriting writing) {
    this.text = text;
    this.list = list;
    this.typed = typed;
    this.root = root;
    this.writing = writing;
  }

  /**
   * Reads one; an empty text is an empty configuration.
   *
   * @param list the member that holds the servers
   * @param typed whether this client's entries say that they are {@code stdio}
   */
  static JsonConfiguration read(String text, String list, boolean typed) throws BrokenText {
    int from = text.startsWith("\uFEFF") ? 1 : 0;
    Optional<JsonPart> root =
        text.substring(from).isBlank()
            ? Optional.empty()
            : Optional.of(JsonScanner.scan(text, from));
    if (root.isPresent()) {
      requireOneObject(text, "the file", List.of(root.get()));
      List<JsonPart> lists = root.get().named(list).stream().map(Member::value).toList();
      requireOneObject(text, "the list of servers", lists);
    }
    return new JsonConfiguration(text, list, typed, root, new JsonWriting(text));
  }

  private static void requireOneObject(String text, String what, List<JsonPart> parts)
      throws BrokenText {
    if (parts.size() > 1) {
      throw new BrokenText(text, parts.get(1).start(), what + " is there twice");
    }
    for (JsonPart part : parts) {
      if (!part.isObject()) {
        throw new BrokenText(text, part.start(), what + " must be an object in braces");
      }
    }
  }

  private Optional<JsonPart> servers() {
    return root.flatMap(part -> part.value(list));
  }

  @Override
  public Map<String, Optional<ServerEntry>> entries() {
    Map<String, Optional<ServerEntry>> entries = new LinkedHashMap<>();
    servers()
        .ifPresent(part ->
            part.members().forEach(member -> entries.put(member.name(), entry(member.value()))));
    return entries;
  }

  private static Optional<ServerEntry> entry(JsonPart part) {
    Optional<JsonPart> command = part.value("command");
    if (command.isEmpty() || command.get().kind() != Kind.STRING) {
      return Optional.empty();
    }
    List<JsonPart> arguments = part.value("args").map(JsonPart::elements).orElse(List.of());
    return Optional.of(
        new ServerEntry(command.get().text(), arguments.stream().map(JsonPart::text).toList()));
  }

  @Override
  public List<Edit> put(String name, ServerEntry entry) throws BrokenText {
    if (root.isEmpty()) {
      return List.of(
          Edit.replace(
              text.startsWith("\uFEFF") ? 1 : 0,
              text.length(),
              writing.document(list, members(name, entry))));
    }
    if (servers().isEmpty()) {
      return writing.add(root.get(), Map.of(list, members(name, entry)));
    }
    List<Member> there = servers().get().named(name);
    if (there.isEmpty()) {
      return writing.add(servers().get(), members(name, entry));
    }
    requireOneObject(text, "the server of this name", there.stream().map(Member::value).toList());
    return change(there.getFirst().value(), entry);
  }

  /** What the client wrote beside ours in our entry stays. */
  private List<Edit> change(JsonPart old, ServerEntry entry) {
    List<Edit> edits = new ArrayList<>();
    Map<String, Object> missing = new LinkedHashMap<>();
    Optional<ServerEntry> now = entry(old);
    fields(entry)
        .forEach((field, value) -> {
          Optional<JsonPart> there = old.value(field);
          boolean same =
              field.equals("type")
                  || (field.equals("command")
                      && now.map(ServerEntry::command).equals(Optional.of(value)))
                  || (field.equals("args")
                      && now.map(ServerEntry::arguments).equals(Optional.of(value)));
          if (there.isEmpty()) {
            if (!field.equals("type")) {
              missing.put(field, value);
            }
          } else if (!same) {
            edits.add(Edit.replace(there.get().start(), there.get().end(), writing.flat(value)));
          }
        });
    edits.sort((one, other) -> Integer.compare(one.offset(), other.offset()));
    edits.addAll(missing.isEmpty() ? List.of() : writing.add(old, missing));
    return edits;
  }

  private Map<String, Object> members(String name, ServerEntry entry) {
    return Map.of(name, fields(entry));
  }

  private Map<String, Object> fields(ServerEntry entry) {
    Map<String, Object> fields = new LinkedHashMap<>();
    if (typed) {
      fields.put("type", "stdio");
    }
    fields.put("command", entry.command());
    fields.put("args", entry.arguments());
    return fields;
  }

  @Override
  public List<Edit> remove(String name) {
    return servers()
        .map(part ->
            part.named(name).stream()
                .findFirst()
                .map(member -> writing.remove(part, member))
                .orElse(List.of()))
        .orElse(List.of());
  }

  @Override
  public List<Edit> removeEmptyList() {
    return root.flatMap(part ->
            part.named(list).stream()
                .filter(member -> member.value().members().isEmpty())
                .findFirst()
                .map(member -> writing.remove(part, member)))
        .orElse(List.of());
  }
}
