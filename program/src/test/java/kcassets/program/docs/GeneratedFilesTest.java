package kcassets.program.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedFilesTest {
  private static final Path ROOT = Path.of(property("repository.root"));
  private static final String MODE = property("snapshots");

  @Test
  void the_page_of_operations_is_what_the_catalog_says() throws IOException {
    RepositoryFile.assertUpToDate(ROOT, MODE, "docs/operations.md", OperationsDocument.text());
  }

  @Test
  void the_manual_page_is_what_the_command_model_says() throws IOException {
    RepositoryFile.assertUpToDate(ROOT, MODE, "docs/kucoin-assets.1", ManPage.text());
  }

  @Test
  void a_missing_or_differing_file_fails_unless_it_is_being_rewritten(@TempDir Path root)
      throws IOException {
    assertThatThrownBy(() -> RepositoryFile.assertUpToDate(root, "check", "docs/a.md", "new"))
        .isInstanceOf(AssertionError.class);

    RepositoryFile.assertUpToDate(root, "update", "docs/a.md", "old");
    assertThatThrownBy(() -> RepositoryFile.assertUpToDate(root, "check", "docs/a.md", "new"))
        .isInstanceOf(AssertionError.class);

    RepositoryFile.assertUpToDate(root, "update", "docs/a.md", "new");
    assertThat(Files.readString(root.resolve("docs/a.md"))).isEqualTo("new");
  }

  private static String property(String name) {
    return Objects.requireNonNull(System.getProperty(name), name + " is not set by the build");
  }
}
