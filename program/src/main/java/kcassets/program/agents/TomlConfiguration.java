package kcassets.program.agents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kcassets.program.agents.TomlPart.Kind;
import kcassets.program.agents.TomlPart.Pair;
import kcassets.program.agents.TomlPart.Statement;

/** A configuration in TOML: each server is a table {@code [mcp_servers.NAME]}. */
final class TomlConfiguration implements Configuration {
  private static final String LIST = "mcp_servers";

  private final String text;
  private final Layout layout;
  private final List<Statement> statements;

  private TomlConfiguration(String text, List<Statement> statements) {
    this.text = text;
    this.layout = Layout.of(text);
    this.statements = List.copyOf(statements);
  }

  static TomlConfiguration read(String text) throws BrokenText {
    List<Statement> statements = TomlScanner.scan(text, text.startsWith("\uFEFF") ? 1 : 0);
    for (Statement statement : statements) {
      if (statement.path().equals(List.of(LIST))
          && (statement.isArray() || !statement.isHeader())) {
        throw new BrokenText(
            text,
            statement.start(),
            "the list of servers must be tables of their own, [" + LIST + ".NAME]");
      }
    }
    return new TomlConfiguration(text, statements);
  }

  @Override
  public Map<String, Optional<ServerEntry>> entries() {
    Set<String> names = new LinkedHashSet<>();
    for (Statement statement : statements) {
      List<String> path = statement.path();
      if (path.size() > 1 && path.getFirst().equals(LIST)) {
        names.add(path.get(1));
      }
    }
    Map<String, Optional<ServerEntry>> entries = new LinkedHashMap<>();
    names.forEach(name -> entries.put(name, entry(name)));
    return entries;
  }

  private Optional<ServerEntry> entry(String name) {
    Optional<TomlPart> command = value(name, "command").filter(part -> part.kind() == Kind.STRING);
    List<TomlPart> arguments = value(name, "args").map(TomlPart::elements).orElse(List.of());
    return command.map(
        part -> new ServerEntry(part.text(), arguments.stream().map(TomlPart::text).toList()));
  }

  /** A value of a server, in whichever of the language's ways it is written. */
  private Optional<TomlPart> value(String name, String key) {
    for (Statement statement : statements) {
      if (statement.isHeader()) {
        continue;
      }
      if (statement.path().equals(List.of(LIST, name, key))) {
        return Optional.of(statement.pair().value());
      }
      if (statement.path().equals(List.of(LIST, name))) {
        return statement.pair().value().pairs().stream()
            .filter(pair -> pair.key().equals(List.of(key)))
            .map(Pair::value)
            .findFirst();
      }
    }
    return Optional.empty();
  }

  @Override
  public List<Edit> put(String name, ServerEntry entry) throws BrokenText {
    List<Statement> ours = of(name);
    if (ours.isEmpty()) {
      return List.of(Edit.insert(text.length(), appended(name, entry)));
    }
    Optional<TomlPart> command = value(name, "command");
    Optional<TomlPart> arguments = value(name, "args");
    if (command.isEmpty() || arguments.isEmpty()) {
      throw new BrokenText(
          text, ours.getFirst().start(), "the server of this name has no command with args");
    }
    Optional<ServerEntry> now = entry(name);
    List<Edit> edits = new ArrayList<>();
    if (!now.map(ServerEntry::command).equals(Optional.of(entry.command()))) {
      edits.add(
          Edit.replace(command.get().start(), command.get().end(), Quotes.of(entry.command())));
    }
    if (!now.map(ServerEntry::arguments).equals(Optional.of(entry.arguments()))) {
      edits.add(
          Edit.replace(
              arguments.get().start(),
              arguments.get().end(),
              Quotes.list(entry.arguments(), ", ")));
    }
    edits.sort((one, other) -> Integer.compare(one.offset(), other.offset()));
    return edits;
  }

  private String appended(String name, ServerEntry entry) {
    String end = layout.lineEnd();
    String before = text.isBlank() || text.equals("\uFEFF") ? "" : endsLine() ? end : end + end;
    return before
        + "["
        + LIST
        + "."
        + name
        + "]"
        + end
        + "command = "
        + Quotes.of(entry.command())
        + end
        + "args = "
        + Quotes.list(entry.arguments(), ", ")
        + (text.isEmpty() || endsLine() ? end : "");
  }

  private boolean endsLine() {
    return text.endsWith("\n");
  }

  @Override
  public List<Edit> remove(String name) {
    List<Edit> edits = new ArrayList<>();
    List<Statement> ours = of(name);
    for (int i = 0; i < ours.size(); i++) {
      int start = ours.get(i).start();
      int end = ours.get(i).end();
      while (i + 1 < ours.size() && text.substring(end, ours.get(i + 1).start()).isBlank()) {
        end = ours.get(++i).end();
      }
      edits.add(Edit.delete(withLineBefore(start, end), end));
    }
    return edits;
  }

  /** Takes the empty line with it that stood between it and what came before. */
  private int withLineBefore(int start, int end) {
    boolean last = end == text.length();
    int before = start;
    if (last && !endsLine() && before > 0) {
      before -= layout.lineEnd().length();
    }
    String blank = layout.lineEnd() + layout.lineEnd();
    boolean gapAfter = last || text.startsWith(layout.lineEnd(), end);
    if (gapAfter && text.substring(0, start).endsWith(blank)) {
      before -= layout.lineEnd().length();
    }
    return Math.max(before, 0);
  }

  /** Empty tables are as good as none. */
  @Override
  public List<Edit> removeEmptyList() {
    return List.of();
  }

  private List<Statement> of(String name) {
    return statements.stream()
        .filter(statement -> {
          List<String> path = statement.path();
          return path.size() > 1 && path.getFirst().equals(LIST) && path.get(1).equals(name);
        })
        .toList();
  }
}
