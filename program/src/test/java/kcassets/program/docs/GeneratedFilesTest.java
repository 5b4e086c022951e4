package kcassets.program.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kcassets.faces.ErrorsJson;
import kcassets.program.Commands;
import kcassets.program.output.OutputFormat;
import kcassets.program.output.OutputOptions;
import kcassets.program.output.ResultWriter;
import kcassets.program.questions.CommandsJson;
import kcassets.program.skill.AgentPages;
import kcassets.program.skill.SkillFiles;
import kcassets.snapshots.RepositoryFile;
import org.junit.jupiter.api.Test;

class GeneratedFilesTest {
  private static final Path ROOT = Path.of(property("repository.root"));

  @Test
  void the_page_of_operations_is_what_the_catalog_says() throws IOException {
    RepositoryFile.assertUpToDate("docs/operations.md", OperationsDocument.text());
  }

  @Test
  void the_manual_page_is_what_the_command_model_says() throws IOException {
    RepositoryFile.assertUpToDate("docs/kucoin-assets.1", ManPage.text(new Commands()));
  }

  @Test
  void the_catalogs_for_machines_are_what_the_program_prints() throws IOException {
    RepositoryFile.assertUpToDate(
        "docs/operations.json", pretty(CommandsJson.text(new Commands())));
    RepositoryFile.assertUpToDate("docs/errors.json", pretty(ErrorsJson.text()));
  }

  /** As a terminal shows it: one member a line, so that a change is one line of a diff. */
  private static String pretty(String json) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ResultWriter(new OutputOptions(OutputFormat.JSON, true, false, 0, Optional.empty()), out)
        .value(json);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void the_skill_is_what_the_catalog_and_its_templates_say() throws IOException {
    Path folder = ROOT.resolve("skills").resolve(SkillFiles.NAME);
    for (Map.Entry<String, String> file : SkillFiles.all(new Commands()).entrySet()) {
      RepositoryFile.assertUpToDate("skills/kucoin-assets/" + file.getKey(), file.getValue());
    }
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString()))
          .containsExactlyInAnyOrderElementsOf(SkillFiles.all(new Commands()).keySet());
    }
  }

  @Test
  void the_pages_for_agents_are_what_the_catalog_and_their_templates_say() throws IOException {
    RepositoryFile.assertUpToDate("AGENTS.md", AgentPages.agents(new Commands()));
    RepositoryFile.assertUpToDate("llms.txt", AgentPages.index());
    for (String page : List.of("AGENTS.md", "llms.txt", "README.md", "README.zh-CN.md")) {
      Pattern.compile("]\\(([a-zA-Z][^):#]*)\\)")
          .matcher(Files.readString(ROOT.resolve(page)))
          .results()
          .forEach(link -> assertThat(ROOT.resolve(link.group(1))).as(page).exists());
    }
  }

  @Test
  void the_chinese_readme_has_every_chapter_command_and_row_of_the_english_one()
      throws IOException {
    String english = Files.readString(ROOT.resolve("README.md"));
    String chinese = Files.readString(ROOT.resolve("README.zh-CN.md"));

    // Headings, commands, rows of tables, and the code, each without what is said about it.
    for (String part :
        List.of(
            "(?m)^#+ ()",
            "\\./(kucoin-assets --[^`#\\n]*[^`# \\n])",
            "\\./(kucoin-assets [a-z][^`#\\n]*[^`# \\n])",
            "(?m)^\\| ([0-9]+) \\|",
            "(?m)^(\\|)",
            "(?s)(```java.*?```)",
            "`([a-z_]+(?:-[a-z]+)*)`",
            "`([A-Z_]{8,})`",
            "`(--[a-z-]+)")) {
      assertThat(found(part, chinese)).as(part).isEqualTo(found(part, english)).isNotEmpty();
    }
  }

  private static List<String> found(String part, String text) {
    return Pattern.compile(part).matcher(text).results().map(match -> match.group(1)).toList();
  }

  private static String property(String name) {
    return Objects.requireNonNull(System.getProperty(name), name + " is not set by the build");
  }
}
