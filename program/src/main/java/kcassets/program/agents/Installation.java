package kcassets.program.agents;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kcassets.catalog.Quoted;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;

/**
 * Writes this program into a client's configuration, and takes it out again. What is not ours stays
 * to the byte: a few places of the text change, and nothing is written anew.
 */
public final class Installation {
  private static final int MOST_ATTEMPTS = 5;

  private final AgentClient client;
  private final ClientFile file;

  /** For one client of the user whose places these are. */
  public Installation(AgentClient client, ClientPlaces places) {
    this.client = client;
    this.file = new ClientFile(client.file(places), places.shown(client.file(places)));
  }

  /**
   * Makes the client start this program under a name.
   *
   * @param dryRun whether nothing is written
   * @throws AssetsException {@code Storage} when the file cannot be read, understood or written,
   *     {@code InvalidArguments} when the name belongs to another program
   */
  public Change install(Install install, boolean dryRun) {
    return patiently(() -> tryInstall(install, dryRun));
  }

  /** Takes the entry of a name out; to the byte where nobody else has changed the file since. */
  public Change undo(String name, boolean dryRun) {
    return patiently(() -> tryUndo(name, dryRun));
  }

  private interface Attempt {
    Optional<Change> run() throws BrokenText;
  }

  /** A client may write its file while we make up our change; then the change is made up again. */
  private Change patiently(Attempt attempt) {
    try {
      for (int i = 0; i < MOST_ATTEMPTS; i++) {
        Optional<Change> change = attempt.run();
        if (change.isPresent()) {
          return change.get();
        }
      }
    } catch (BrokenText e) {
      throw file.broken(e);
    }
    throw file.storage(
        "keeps being changed by somebody else", "Quit " + client.title() + " first.");
  }

  private Optional<Change> tryInstall(Install install, boolean dryRun) throws BrokenText {
    Optional<byte[]> seen = file.read();
    String text = ClientFile.text(seen.orElse(new byte[0]));
    Configuration now = client.read(text);
    requireOurs(now, install.name());
    List<Edit> edits = now.put(install.name(), install.entry());
    boolean isNew = !now.entries().containsKey(install.name());
    Change change =
        new Change(
            client,
            file.shown(),
            install.name(),
            edits.isEmpty() ? Action.UNCHANGED : isNew ? Action.ADDED : Action.UPDATED,
            dryRun,
            Optional.of(install.entry()),
            edits.isEmpty() ? "" : Difference.of(file.shown(), text, edits));
    if (dryRun || edits.isEmpty()) {
      return Optional.of(change);
    }
    String changed = checked(Edit.apply(text, edits), install);
    keep(seen, text, now, install.name());
    boolean written = file.write(seen, changed.getBytes(StandardCharsets.UTF_8));
    return written ? Optional.of(change) : Optional.empty();
  }

  /**
   * Keeps the file as it was before anything of ours came into it; of a new one there is nothing.
   */
  private void keep(Optional<byte[]> seen, String text, Configuration now, String name)
      throws BrokenText {
    if (seen.isEmpty()) {
      file.forget();
    } else if (!holdsOurs(now)) {
      file.keep(seen.get());
    } else if (file.readBackup().isEmpty() && !madeByUs(text, now, name)) {
      file.keep(seen.get());
    }
  }

  /** Whether the file holds nothing but what this program wrote into a new one. */
  private boolean madeByUs(String text, Configuration now, String name) {
    return now.entries()
        .getOrDefault(name, Optional.empty())
        .map(entry -> follows("", name, entry, text))
        .orElse(false);
  }

  /** Reads back what would be written: an edit in the wrong place must never reach the disk. */
  private String checked(String changed, Install install) throws BrokenText {
    Optional<ServerEntry> entry =
        client.read(changed).entries().getOrDefault(install.name(), Optional.empty());
    if (!entry.equals(Optional.of(install.entry()))) {
      throw new IllegalStateException("the edited configuration does not say what it should");
    }
    return changed;
  }

  private Optional<Change> tryUndo(String name, boolean dryRun) throws BrokenText {
    Optional<byte[]> seen = file.read();
    String text = ClientFile.text(seen.orElse(new byte[0]));
    Configuration now = client.read(text);
    if (!now.entries().containsKey(name)) {
      return Optional.of(
          new Change(client, file.shown(), name, Action.UNCHANGED, dryRun, Optional.empty(), ""));
    }
    requireOurs(now, name);
    ServerEntry entry = now.entries().get(name).orElseThrow();
    Optional<byte[]> backup = file.readBackup();
    Action action =
        backup.isEmpty() && madeByUs(text, now, name)
            ? Action.DELETED
            : backup.isPresent() && follows(ClientFile.text(backup.get()), name, entry, text)
                ? Action.RESTORED
                : Action.REMOVED;
    Change change =
        new Change(
            client,
            file.shown(),
            name,
            action,
            dryRun,
            Optional.of(entry),
            Difference.removal(file.shown(), name, entry));
    return dryRun || take(action, seen, text, name, backup)
        ? Optional.of(change)
        : Optional.empty();
  }

  private boolean take(
      Action action, Optional<byte[]> seen, String text, String name, Optional<byte[]> backup)
      throws BrokenText {
    if (action == Action.DELETED && backup.isEmpty()) {
      return file.delete(seen);
    }
    byte[] rest =
        action == Action.REMOVED || backup.isEmpty()
            ? without(text, name, backup).getBytes(StandardCharsets.UTF_8)
            : backup.get();
    boolean written = file.write(seen, rest);
    if (written && backup.isPresent() && Arrays.equals(backup.get(), rest)) {
      file.forget();
    }
    return written;
  }

  /** Whether adding the entry to one text gives exactly another. */
  private boolean follows(String before, String name, ServerEntry entry, String after) {
    try {
      return Edit.apply(before, client.read(before).put(name, entry)).equals(after);
    } catch (BrokenText _) {
      return false;
    }
  }

  private String without(String text, String name, Optional<byte[]> backup) throws BrokenText {
    String rest = Edit.apply(text, client.read(text).remove(name));
    if (backup.isPresent() && listWasOurs(ClientFile.text(backup.get()))) {
      rest = Edit.apply(rest, client.read(rest).removeEmptyList());
    }
    if (client.read(rest).entries().containsKey(name)) {
      throw new IllegalStateException("the edited configuration still has the entry");
    }
    return rest;
  }

  private boolean listWasOurs(String before) {
    try {
      return client.read(before).removeEmptyList().isEmpty()
          && client.read(before).entries().isEmpty();
    } catch (BrokenText _) {
      return false;
    }
  }

  private static boolean holdsOurs(Configuration configuration) {
    return configuration.entries().values().stream()
        .anyMatch(entry -> entry.map(ServerEntry::isOurs).orElse(false));
  }

  private static void requireOurs(Configuration configuration, String name) {
    Map<String, Optional<ServerEntry>> entries = configuration.entries();
    if (entries.containsKey(name) && !entries.get(name).map(ServerEntry::isOurs).orElse(false)) {
      throw new AssetsException(
          new Failure.InvalidArguments(
              "name",
              "must be another one: the client has a server "
                  + Quoted.of(name)
                  + " that is not this program, and it stays as it is"));
    }
  }

  /** What one client's file says about this program. */
  public Status status(String launcher) {
    List<Status.Entry> entries = new ArrayList<>();
    try {
      Optional<byte[]> bytes = file.read();
      if (bytes.isEmpty()) {
        return new Status(client, file.shown(), false, List.of(), "");
      }
      client
          .read(ClientFile.text(bytes.get()))
          .entries()
          .forEach((name, entry) ->
              entry
                  .filter(ServerEntry::isOurs)
                  .ifPresent(ours -> entries.add(Status.Entry.of(name, ours, launcher))));
      return new Status(client, file.shown(), true, entries, "");
    } catch (BrokenText e) {
      return new Status(
          client, file.shown(), true, List.of(), "line " + e.line() + ": " + e.reason());
    } catch (AssetsException e) {
      return new Status(client, file.shown(), true, List.of(), e.failure().message());
    }
  }
}
