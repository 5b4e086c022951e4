package kcassets.program.docs;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kcassets.catalog.Operation;
import kcassets.snapshots.RepositoryFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Numbers in prose that the catalog knows. Each stands between marks that a reader does not see:
 * {@code <!-- count signed -->26<!-- end -->}.
 */
class CountsInDocumentsTest {
  private static final Pattern MARKED =
      Pattern.compile("(<!-- count ([a-z-]+) -->).*?(<!-- end -->)");
  private static final List<String> ENGLISH =
      List.of(
          "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");
  private static final List<String> CHINESE =
      List.of("零", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十");

  /** Questions with a key, and questions without one. */
  private static final Map<String, Long> COUNTS =
      Map.of(
          "signed", count(Operation::isAboutAccount),
          "public", count(operation -> !operation.isAboutAccount()));

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.zh-CN.md", "CHANGELOG.md"})
  void every_count_of_operations_is_the_catalogs(String name) throws IOException {
    String page =
        Files.readString(Path.of(System.getProperty("repository.root", "..")).resolve(name));
    List<String> numbers = name.contains("zh") ? CHINESE : ENGLISH;
    Matcher matcher = MARKED.matcher(page);
    String counted =
        matcher.replaceAll(mark -> mark.group(1) + inWords(mark.group(2), numbers) + mark.group(3));

    RepositoryFile.assertUpToDate(name, counted);
    assertThat(MARKED.matcher(page).results()).as("marks in %s", name).isNotEmpty();
    assertThat(MARKED.matcher(page).replaceAll(""))
        .as("%s counts operations outside of marks", name)
        .doesNotContainPattern("(?<![-.0-9])" + COUNTS.get("signed") + " ?(operations|signed|种|个)");
  }

  private static String inWords(String what, List<String> numbers) {
    int count = Math.toIntExact(requireNonNull(COUNTS.get(what), what));
    return count < numbers.size() ? numbers.get(count) : Integer.toString(count);
  }

  private static long count(Predicate<Operation> which) {
    return Arrays.stream(Operation.values()).filter(which).count();
  }
}
