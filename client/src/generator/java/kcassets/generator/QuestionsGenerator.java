package kcassets.generator;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kcassets.catalog.Operation;

/**
 * Writes a question and the views of its answer for every operation of the catalog. The build runs
 * it before it compiles the client, straight from its source.
 */
final class QuestionsGenerator {
  private QuestionsGenerator() {}

  /** Takes the folder for sources; what is there already and equal is left alone. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0], "kcassets", "client", "questions"));
    Map<String, Member> answers = answers();
    for (Operation operation : Operation.values()) {
      Member answer = answers.get(operation.command());
      if (answer == null) {
        throw new IllegalStateException("answers.txt does not tell of " + operation.command());
      }
      write(
          folder.resolve(Words.className(operation) + ".java"),
          new QuestionSource(operation, answer).text());
    }
    write(folder.resolve("Questions.java"), index());
  }

  private static Map<String, Member> answers() throws IOException {
    Map<String, Member> answers = new HashMap<>();
    try (InputStream text = Operation.class.getResourceAsStream("answers.txt")) {
      Member answer = new Member("", "object");
      for (String line : new String(text.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (line.matches("\\[[a-z-]+]")) {
          answer = new Member("", "object");
          answers.put(line.substring(1, line.length() - 1), answer);
        } else if (!line.isBlank()) {
          int blank = line.indexOf(' ');
          answer.add(line.substring(0, blank), line.substring(blank + 1).strip());
        }
      }
    }
    return answers;
  }

  private static String index() {
    StringBuilder cases = new StringBuilder();
    for (Operation operation : Operation.values()) {
      cases
          .append("      case ")
          .append(operation.name())
          .append(" -> new ")
          .append(Words.className(operation))
          .append("(arguments);\n");
    }
    return """
    package kcassets.client.questions;

    import java.util.Map;
    import kcassets.catalog.Operation;

    /** Every question, by its operation. */
    public final class Questions {
      private Questions() {}

      /**
       * The typed question of an operation.
       *
       * @param operation what is asked
       * @param arguments texts by the exchange's names
       * @return the question, whose answer is read as its class says
       */
      public static Question<?> of(Operation operation, Map<String, String> arguments) {
        return switch (operation) {
    %s    };
      }
    }
    """
        .formatted(cases);
  }

  private static void write(Path file, String text) throws IOException {
    if (!Files.exists(file) || !Files.readString(file).equals(text)) {
      Files.writeString(file, text);
    }
  }
}
