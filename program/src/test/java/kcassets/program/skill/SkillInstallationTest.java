package kcassets.program.skill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kcassets.program.Commands;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SkillInstallationTest {
  private static final Map<String, String> FILES = SkillFiles.all(new Commands());

  @TempDir Path skills;

  @Test
  void every_file_is_written_once_and_a_second_time_nothing() throws IOException {
    SkillInstallation installation = new SkillInstallation(skills.resolve("new/folder"));

    assertThat(installation.install(FILES, true).written()).hasSameSizeAs(FILES.keySet());
    assertThat(skills.resolve("new")).doesNotExist();
    assertThat(installation.install(FILES, false).written())
        .containsExactlyElementsOf(FILES.keySet());
    for (var file : FILES.entrySet()) {
      assertThat(Files.readString(installation.folder().resolve(file.getKey())))
          .isEqualTo(file.getValue());
    }
    SkillChange again = installation.install(FILES, false);
    assertThat(again.written()).isEmpty();
    assertThat(again.unchanged()).hasSameSizeAs(FILES.keySet());
  }

  @Test
  void what_somebody_else_wrote_or_changed_stays_and_is_named() throws IOException {
    SkillInstallation installation = new SkillInstallation(skills);
    Path theirs = installation.folder().resolve("references/errors.md");
    Files.createDirectories(theirs.getParent());
    Files.writeString(theirs, "theirs");
    Path more = Files.writeString(installation.folder().resolve("notes.md"), "notes");

    assertThat(installation.install(FILES, false).kept()).containsExactly("references/errors.md");
    Path skill = installation.folder().resolve("SKILL.md");
    Files.writeString(skill, Files.readString(skill) + "\nMy own rule.\n");
    assertThat(installation.install(FILES, false).kept())
        .containsExactly("SKILL.md", "references/errors.md");
    assertThat(skill).content().endsWith("My own rule.\n");
    assertThat(theirs).hasContent("theirs");
    assertThat(more).hasContent("notes");
  }

  @Test
  void an_older_version_is_replaced_and_what_the_skill_has_no_more_is_removed() throws IOException {
    SkillInstallation installation = new SkillInstallation(skills);
    installation.install(FILES, false);
    Path skill = installation.folder().resolve("SKILL.md");
    Path gone = installation.folder().resolve("references/gone.md");
    Path outside = Files.writeString(skills.resolve("outside.md"), "abc");
    Files.writeString(skill, "abc");
    Files.writeString(gone, "abc");
    String digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    Files.writeString(
        installation.folder().resolve(".written-by-kucoin-assets"),
        digest + "  SKILL.md\n" + digest + "  references/gone.md\n" + digest + "  ../outside.md\n");

    SkillChange change = installation.install(FILES, false);

    assertThat(change.written()).containsExactly("SKILL.md");
    assertThat(change.removed()).containsExactly("references/gone.md");
    assertThat(gone).doesNotExist();
    assertThat(outside).hasContent("abc");
    assertThat(skill).content().startsWith("---\nname: kucoin-assets\n");
  }
}
