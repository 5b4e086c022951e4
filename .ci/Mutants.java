import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Sums up what PIT wrote about one module: a line for each part that was asked for, {@code module} or
 * {@code module:package}. Fails if less than 85 % of a part's mutants were killed, leaving out those that
 * the module's {@code src/test/harmless-mutants.tsv} names, and if a row of that file names none that lives.
 *
 * <p>Those that live are written to {@code target/pit-reports/survivors.tsv}, in the form of a row that
 * lacks its reason.
 */
final class Mutants {
  private static final int LEAST_PERCENT = 85;
  private static final Set<String> KILLED = Set.of("KILLED", "TIMED_OUT", "MEMORY_ERROR");

  /**
   * A mutant by its place in the text, which outlives a move of lines.
   *
   * @param method the method, also of a lambda in it
   * @param line the text of its line
   */
  record Mutant(String type, String method, String mutator, String line) {
    static Mutant of(Element mutation, Path module) throws IOException {
      String type = text(mutation, "mutatedClass");
      Path folder = Path.of(type.substring(0, type.lastIndexOf('.')).replace('.', '/'));
      Path source =
          module.resolve("src/main/java").resolve(folder).resolve(text(mutation, "sourceFile"));
      String line =
          Files.exists(source)
              ? Files.readAllLines(source).get(Integer.parseInt(text(mutation, "lineNumber")) - 1)
              : "(generated)";
      String mutator = text(mutation, "mutator");
      return new Mutant(
          type,
          text(mutation, "mutatedMethod").replaceAll("^lambda\\$(\\w+)\\$.*", "$1"),
          mutator.substring(mutator.lastIndexOf('.') + 1).replaceFirst("Mutator$", ""),
          line.strip());
    }

    static Mutant of(String row) {
      String[] columns = row.split("\t", -1);
      if (columns.length != 5 || columns[4].isBlank()) {
        throw new IllegalArgumentException("a harmless mutant needs five columns, the last its reason: " + row);
      }
      return new Mutant(columns[0], columns[1], columns[2], columns[3]);
    }

    String row() {
      return String.join("\t", type, method, mutator, line);
    }
  }

  /** What became of one mutant; {@code late} when it was killed by its time alone. */
  record Outcome(Mutant mutant, boolean killed, boolean late) {}

  public static void main(String[] parts) throws Exception {
    Path module = Path.of(parts[0].split(":")[0]);
    List<Outcome> outcomes = read(module);
    Path list = module.resolve("src/test/harmless-mutants.tsv");
    Set<Mutant> harmless = new LinkedHashSet<>();
    if (Files.exists(list)) {
      Files.readAllLines(list).stream()
          .filter(row -> !row.isBlank() && !row.startsWith("#"))
          .forEach(row -> harmless.add(Mutant.of(row)));
    }
    boolean failed = false;
    Set<Mutant> idle = new LinkedHashSet<>();
    Set<String> survivors = new TreeSet<>();
    for (String part : parts) {
      String within = part.contains(":") ? "." + part.split(":")[1] + "." : ".";
      List<Outcome> mine = new ArrayList<>(outcomes);
      mine.removeIf(outcome -> !outcome.mutant().type().contains(within));
      Set<Mutant> living =
          mine.stream().filter(outcome -> !outcome.killed()).map(Outcome::mutant).collect(Collectors.toSet());
      living.stream().filter(mutant -> !harmless.contains(mutant)).map(Mutant::row).forEach(survivors::add);
      harmless.stream().filter(m -> m.type().contains(within) && !living.contains(m)).forEach(idle::add);
      long killed = mine.stream().filter(Outcome::killed).count();
      long excused =
          mine.stream().filter(o -> !o.killed() && harmless.contains(o.mutant())).count();
      boolean enough = killed > 0 && killed * 100 >= (mine.size() - excused) * LEAST_PERCENT;
      failed |= !enough;
      System.out.printf(
          Locale.ROOT,
          "  %s: %d of %d mutants killed (%d by time), %.1f %%; %d judged harmless, %.1f %% of the others%s%n",
          part,
          killed,
          mine.size(),
          mine.stream().filter(Outcome::late).count(),
          percent(killed, mine.size()),
          excused,
          percent(killed, mine.size() - excused),
          enough ? "" : ": FAILED, at least " + LEAST_PERCENT + " %");
    }
    Path file = module.resolve("target/pit-reports/survivors.tsv");
    Files.write(file, survivors);
    System.out.println("  those that live: " + file);
    for (Mutant mutant : idle) {
      System.out.println("  FAILED: " + list + " names none that lives: " + mutant.row());
    }
    System.exit(failed || !idle.isEmpty() ? 1 : 0);
  }

  private static List<Outcome> read(Path module) throws Exception {
    NodeList mutations =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(module.resolve("target/pit-reports/mutations.xml").toFile())
            .getElementsByTagName("mutation");
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < mutations.getLength(); i++) {
      Element mutation = (Element) mutations.item(i);
      String status = mutation.getAttribute("status");
      if (!status.equals("NON_VIABLE")) { // a class that no machine loads proves nothing
        outcomes.add(new Outcome(Mutant.of(mutation, module), KILLED.contains(status), status.equals("TIMED_OUT")));
      }
    }
    return outcomes;
  }

  private static double percent(long killed, long all) {
    return all == 0 ? 0 : 100.0 * killed / all;
  }

  private static String text(Element mutation, String name) {
    return mutation.getElementsByTagName(name).item(0).getTextContent();
  }
}
