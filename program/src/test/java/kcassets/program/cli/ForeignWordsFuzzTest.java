package kcassets.program.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import kcassets.faces.LineReader;
import kcassets.program.Commands;
import kcassets.program.commands.Command;
import kcassets.program.commands.ParsedCommand;
import kcassets.program.questions.BatchLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Command lines and batches, at random; the inputs of an ordinary run lie in the resources. */
class ForeignWordsFuzzTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int LONGEST = 2000;

  @FuzzTest
  void every_line_of_a_batch_is_a_question_or_has_a_problem_and_keeps_its_id(byte[] input)
      throws IOException {
    LineReader lines = new LineReader(new ByteArrayInputStream(input), LONGEST);
    Optional<LineReader.Line> next = lines.next();
    for (; next.isPresent(); next = lines.next()) {
      BatchLine line = BatchLine.read(next.get().text());
      assertThat(line.operation().isPresent() || !line.problems().isEmpty()).isTrue();
      JsonNode answer = JSON.readTree("{\"id\":" + line.id() + ",\"data\":1}");
      assertThat(answer.size()).as("members of the answer").isEqualTo(2);
      assertThat(line.id()).doesNotContain("\n");
      if (line.problems().isEmpty()) {
        JsonNode question = JSON.readTree(next.get().text());
        assertThat(answer.get("id").toString())
            .isEqualTo(question.has("id") ? question.get("id").toString() : "null");
      }
    }
  }

  /** One word a line. */
  @FuzzTest
  void any_words_are_sorted_or_told_as_problems(byte[] input) {
    String[] words = new String(input, UTF_8).split("\n", -1);

    ParsedCommand parsed = CommandLineParser.parse(new Commands(), words);

    Optional<Command> command = parsed.command();
    assertThat(parsed.problems())
        .allSatisfy(problem -> assertThat(problem.message()).isNotBlank().isNotEqualTo("null"));
    if (command.isEmpty()) {
      assertThat(parsed.options()).isEmpty();
    }
    for (String value : parsed.options().values()) {
      assertThat(String.join("\n", words) + "true").contains(value);
    }
  }
}
