package kcassets.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every example that a document shows is run as it stands. Those of the help are run by
 * EveryOperationTest, with the finished program.
 */
class DocumentExamplesTest {
  private static final Path ROOT = Path.of(System.getProperty("repository.root", ".."));
  private static final List<String> DOCUMENTS =
      List.of(
          "README.md",
          "README.zh-CN.md",
          "AGENTS.md",
          "skills/kucoin-assets/SKILL.md",
          "skills/kucoin-assets/SKILL.zh-CN.md",
          "skills/kucoin-assets/references/operations.md",
          "skills/kucoin-assets/references/operations.zh-CN.md");
  private static final Pattern EXAMPLE =
      Pattern.compile(
          "(?m)(?:^ {4}|^|`)((?:echo '[^'\\n]*' \\| )?(?:\\./)?kucoin-assets --demo [^`\\n]+?)(?: +#[^\\n]*)?(?:`|$)");
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

  @TempDir Path home;

  static Stream<String> examples() throws IOException {
    List<String> examples = new ArrayList<>();
    for (String document : DOCUMENTS) {
      Matcher matcher = EXAMPLE.matcher(Files.readString(ROOT.resolve(document)));
      int before = examples.size();
      while (matcher.find()) {
        String example = matcher.group(1).replace("./kucoin-assets", "kucoin-assets");
        if (!examples.contains(example)) {
          examples.add(example);
        }
      }
      assertThat(document.contains("zh-CN") || examples.size() > before).as(document).isTrue();
    }
    assertThat(examples).hasSizeGreaterThan(45).anyMatch(each -> each.contains("--jq"));
    return examples.stream();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void an_example_of_the_documents_runs_as_it_stands(String example) {
    String command = example;
    String input = "";
    int pipe = example.indexOf(" | kucoin-assets");
    if (pipe >= 0) {
      command = example.substring(pipe + 3);
      input =
          example
              .substring(0, pipe)
              .replaceFirst("^(echo|printf) ", "")
              .replace("'", "")
              .replace("\\n", "\n");
    }
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(command);
    while (matcher.find()) {
      words.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
    }

    Run run = new Run(home).input(input).run(words.subList(1, words.size()).toArray(String[]::new));

    assertThat(run.exitCode).as(run.err).isZero();
    assertThat(run.out).isNotBlank();
  }
}
