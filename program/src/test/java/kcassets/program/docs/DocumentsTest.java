package kcassets.program.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kcassets.catalog.Operation;
import kcassets.catalog.Parameter;
import kcassets.catalog.failure.Kind;
import kcassets.faces.CommandNames;
import kcassets.program.Commands;
import kcassets.program.commands.Command;
import kcassets.program.commands.OptionModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DocumentsTest {
  private static final String PAGE = OperationsDocument.text();
  private static final String MANUAL = ManPage.text(new Commands());

  @ParameterizedTest
  @EnumSource
  void the_page_says_all_that_the_catalog_knows_of_an_operation(Operation operation) {
    String section = section(operation);

    assertThat(section)
        .contains(operation.endpoint().summary())
        .contains(operation.endpoint().notFor().text(CommandNames.NAMES))
        .contains(operation.endpoint().host().productionOrigin() + operation.endpoint().path())
        .contains(operation.endpoint().docPage())
        .contains("costs " + operation.endpoint().quota().weight() + " of the ")
        .contains("./kucoin-assets --demo " + operation.command());
    operation
        .endpoint()
        .unconfirmed()
        .forEach(doubt -> assertThat(section).contains(doubt.text(CommandNames.NAMES)));
    for (Parameter parameter : operation.endpoint().parameters()) {
      assertThat(section)
          .contains("| `" + parameter.name() + "` |")
          .contains(parameter.meaning().text(CommandNames.NAMES));
      parameter
          .domain()
          .values()
          .keySet()
          .forEach(value -> assertThat(section).contains("`" + value + "`"));
    }
    operation
        .endpoint()
        .rules()
        .forEach(rule -> assertThat(section).contains(rule.sentence(CommandNames.NAMES)));
  }

  @Test
  void every_link_within_the_page_leads_to_one_heading() {
    List<String> headings =
        PAGE.lines()
            .filter(line -> line.startsWith("#"))
            .map(line ->
                line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 -]", ""))
            .map(line -> line.replace(' ', '-'))
            .toList();
    List<String> links =
        Pattern.compile("]\\(#([^)]+)\\)")
            .matcher(PAGE)
            .results()
            .map((MatchResult match) -> match.group(1))
            .toList();

    assertThat(headings).doesNotHaveDuplicates();
    assertThat(links).hasSize(Operation.values().length);
    assertThat(headings).containsAll(links);
  }

  @Test
  void every_row_of_a_table_has_as_many_cells_as_its_head() {
    int cells = 0;
    int rows = 0;
    for (String line : PAGE.lines().toList()) {
      int bars = line.startsWith("|") ? line.replace("\\|", "").split("\\|", -1).length : 0;
      if (bars > 0 && cells > 0) {
        assertThat(bars).as(line).isEqualTo(cells);
        rows++;
      }
      cells = bars;
    }
    assertThat(rows).isGreaterThan(100);
  }

  @Test
  void the_manual_page_names_every_command_option_and_exit_code() {
    String plain = MANUAL.replace("\\-", "-");
    for (Command command : new Commands().all()) {
      assertThat(plain).contains(command.name());
      command
          .runnable()
          .forEach(runnable -> {
            assertThat(plain).contains(runnable.summary());
            for (OptionModel option : runnable.visibleOptions()) {
              assertThat(plain).contains("\\fB" + option.primaryName() + "\\fR");
            }
          });
    }
    for (Kind kind : Kind.values()) {
      assertThat(plain).contains("\\fB" + kind.exitCode() + "\\fR\n" + kind.label() + ": ");
    }
  }

  @Test
  void groff_formats_the_manual_page_without_a_warning(@TempDir Path folder) throws Exception {
    assumeTrue(Shell.has("groff"));
    Path manual = folder.resolve("kucoin-assets.1");
    Files.writeString(manual, MANUAL);

    assertThat(Shell.run(folder, "groff", "-z", "-ww", "-man", "-Tutf8", manual.toString()))
        .isEmpty();
    assertThat(Shell.run(folder, "groff", "-man", "-Tascii", "-P-cbou", manual.toString()))
        .contains("kucoin-assets - read the assets of KuCoin accounts")
        .contains("--page-size N");
  }

  @Test
  void dots_quotes_and_backslashes_are_no_commands_of_roff() {
    assertThat(new Roff().text(".SH trap").text("'br").text("a\\b -x").macro("SS", "a \"b\""))
        .hasToString("\\&.SH trap\n\\&'br\na\\eb \\-x\n.SS \"a \\(dqb\\(dq\"\n");
  }

  @Test
  void generated_texts_are_the_same_every_time_and_plain_ascii_where_they_must_be() {
    assertThat(OperationsDocument.text()).isEqualTo(PAGE).endsWith("```\n");
    assertThat(ManPage.text(new Commands())).isEqualTo(MANUAL).matches("\\p{ASCII}+");
    for (String shell : Completion.shells()) {
      assertThat(Completion.of(shell, new Commands()).orElseThrow()).matches("\\p{ASCII}+");
    }
  }

  private static String section(Operation operation) {
    int start = PAGE.indexOf("\n### " + operation.command() + "\n");
    assertThat(start).isPositive();
    int end = PAGE.indexOf("\n##", start + 5);
    return end < 0 ? PAGE.substring(start) : PAGE.substring(start, end);
  }
}
