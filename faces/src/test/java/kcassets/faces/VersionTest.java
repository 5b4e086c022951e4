package kcassets.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class VersionTest {
  @Test
  void the_program_says_the_version_that_is_built() throws IOException {
    Path pom = Path.of(System.getProperty("repository.root", ".."), "pom.xml");

    assertThat(Files.readString(pom))
        .containsPattern(
            "<artifactId>kucoin-assets</artifactId>\\s*<version>"
                + Version.number()
                + "</version>");
  }
}
