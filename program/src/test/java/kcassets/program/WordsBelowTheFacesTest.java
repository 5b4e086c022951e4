package kcassets.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Below the faces nobody speaks of options or commands, for a caller from Java and an agent have
 * neither. Every text in the classes of those modules is looked at.
 */
class WordsBelowTheFacesTest {
  private static final Pattern OPTION = Pattern.compile("(^|[\\s('\"])--?[a-z][a-z-]+");
  private static final List<Pattern> OF_A_COMMAND_LINE =
      List.of(
          OPTION,
          Pattern.compile("\\baccounts (add|show|list|remove)\\b"),
          Pattern.compile("\\bkucoin-assets [a-z]"));

  /** What a file or another program wants to have written so. */
  private static final Pattern EXCUSED = Pattern.compile("kucoin-assets account 1");

  @ParameterizedTest
  @ValueSource(strings = {"catalog", "json", "client", "accounts", "portfolio", "history"})
  void no_text_speaks_of_options_or_commands(String module) throws IOException {
    List<String> texts = texts(module);

    assertThat(texts).isNotEmpty();
    assertThat(texts.stream().filter(WordsBelowTheFacesTest::speaksOfACommandLine)).isEmpty();
  }

  @Test
  void a_sentence_for_a_command_line_would_be_found() throws IOException {
    assertThat(List.of("Use --all.", "(--all)", "accounts add NAME", "kucoin-assets sync", "--to"))
        .allMatch(WordsBelowTheFacesTest::speaksOfACommandLine);
    assertThat(List.of("a - b", "2026-01-31", "cross-margin", "accounts", "-7d"))
        .noneMatch(WordsBelowTheFacesTest::speaksOfACommandLine);
    assertThat(texts("faces").stream().filter(WordsBelowTheFacesTest::speaksOfACommandLine))
        .isNotEmpty();
  }

  private static boolean speaksOfACommandLine(String text) {
    return !EXCUSED.matcher(text).matches()
        && OF_A_COMMAND_LINE.stream().anyMatch(each -> each.matcher(text).find());
  }

  private static List<String> texts(String module) throws IOException {
    List<String> texts = new ArrayList<>();
    Path classes =
        Path.of(System.getProperty("repository.root", ".."))
            .resolve(module)
            .resolve("target/classes");
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
        ClassModel model = ClassFile.of().parse(file);
        for (PoolEntry entry : model.constantPool()) {
          if (entry instanceof StringEntry text) {
            texts.add(text.stringValue());
          }
        }
      }
    }
    return texts;
  }
}
