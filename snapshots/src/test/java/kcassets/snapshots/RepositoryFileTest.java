package kcassets.snapshots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepositoryFileTest {
  @Test
  void a_missing_or_differing_file_fails_unless_it_is_being_rewritten(@TempDir Path root)
      throws IOException {
    assertThatThrownBy(() -> RepositoryFile.assertUpToDate(root, "check", "docs/a.md", "new"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("docs/a.md does not exist; ./check --update");

    RepositoryFile.assertUpToDate(root, "update", "docs/a.md", "old");
    assertThatThrownBy(() -> RepositoryFile.assertUpToDate(root, "check", "docs/a.md", "new"))
        .isInstanceOf(AssertionError.class);

    RepositoryFile.assertUpToDate(root, "update", "docs/a.md", "new");
    assertThat(Files.readString(root.resolve("docs/a.md"))).isEqualTo("new");
  }

  @Test
  void a_stale_file_is_told_by_its_first_differing_lines_and_what_cures_it(@TempDir Path root)
      throws IOException {
    String same = "a line\n".repeat(5_000);
    RepositoryFile.assertUpToDate(root, "update", "a.md", same + "one\ntwo\n" + same);

    assertThatThrownBy(() ->
            RepositoryFile.assertUpToDate(root, "check", "a.md", same + "one\n2\nthree\n" + same))
        .hasMessage(
            "a.md is out of date; ./check --update rewrites it, or mvn with -Dsnapshots=update\n"
                + "first difference at line 5002\n- two\n+ 2\n+ three");
  }

  @Test
  void much_that_is_new_is_told_in_few_lines(@TempDir Path root) throws IOException {
    RepositoryFile.assertUpToDate(root, "update", "a.md", "end\n");

    assertThatThrownBy(() ->
            RepositoryFile.assertUpToDate(
                root, "check", "a.md", "x".repeat(1_000).concat("\n").repeat(400) + "end\n"))
        .message()
        .hasLineCount(11)
        .hasSizeLessThan(2_000)
        .endsWith("\n+ … 400 lines in all");
  }
}
