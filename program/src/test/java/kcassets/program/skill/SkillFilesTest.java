package kcassets.program.skill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kcassets.catalog.Operation;
import kcassets.catalog.Parameter;
import kcassets.catalog.failure.Kind;
import kcassets.catalog.failure.VenueCode;
import kcassets.program.Commands;
import kcassets.program.commands.Command;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SkillFilesTest {
  private static final Pattern FRONT_MATTER =
      Pattern.compile("\\A---\\n(.*?)\\n---\\n", Pattern.DOTALL);

  @Test
  void every_sentence_of_the_catalog_has_a_chinese_one() {
    Phrases chinese = Phrases.of(Language.CHINESE);
    List<String> missing =
        Sentences.all().stream().filter(sentence -> chinese.find(sentence).isEmpty()).toList();

    assertThat(missing)
        .as("add these sentences with their Chinese to skill/%s", Phrases.CHINESE_FILE)
        .isEmpty();
    for (String sentence : Sentences.all()) {
      assertThat(chinese.say(sentence)).isNotEqualTo(sentence);
      names(sentence).forEach(name -> assertThat(chinese.say(sentence)).contains(name));
    }
  }

  /** Commands, options and values that a sentence names; they are the same in every language. */
  private static List<String> names(String sentence) {
    return Pattern.compile(
            "(?<=use )[a-z]+(-[a-z]+)*|--[a-z-]+|\\b[a-z]+[A-Z][A-Za-z]+\\b|\\b[A-Z]{4,}\\b")
        .matcher(sentence)
        .results()
        .map(MatchResult::group)
        .filter(name ->
            Operation.named(name).isPresent() || !name.matches("[a-z-]+") || name.startsWith("--"))
        .toList();
  }

  @Test
  void a_sentence_without_chinese_is_told_and_not_shown_in_english() {
    assertThatThrownBy(() -> Phrases.of(Language.CHINESE).say("Something new."))
        .hasMessageContaining("zh-CN.txt for: Something new.");
    assertThatThrownBy(() -> Phrases.read("One.\n一。\nOne.\n二。\n")).hasMessageContaining("twice");
    assertThatThrownBy(() -> Phrases.read("One.\n\n# two\n")).hasMessageContaining("counterpart");
  }

  /**
   * @see <a href="https://agentskills.io/specification">Agent Skills</a>
   */
  @ParameterizedTest
  @EnumSource
  void the_skill_keeps_to_the_format_of_agent_skills(Language language) {
    String skill = file(language.file("SKILL"));
    var matcher = FRONT_MATTER.matcher(skill);
    assertThat(matcher.find()).isTrue();
    List<String> lines = matcher.group(1).lines().toList();

    assertThat(lines.stream().filter(line -> !line.startsWith(" ")).map(line -> line.split(":")[0]))
        .containsExactly("name", "description", "license", "compatibility", "metadata");
    assertThat(value(lines, "name")).isEqualTo(SkillFiles.NAME).matches("[a-z0-9]+(-[a-z0-9]+)*");
    assertThat(value(lines, "description")).hasSizeBetween(50, 1024).doesNotContain(": ", " #");
    assertThat(value(lines, "compatibility")).hasSizeBetween(1, 500).doesNotContain(": ", " #");
    assertThat(skill.lines().count()).isLessThan(500);
    assertThat(skill.length()).isLessThan(30_000);
  }

  private static String value(List<String> lines, String name) {
    return lines.stream()
        .filter(line -> line.startsWith(name + ": "))
        .map(line -> line.substring(name.length() + 2))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @EnumSource
  void every_operation_command_kind_and_code_is_taught(Language language) {
    String skill = file(language.file("SKILL"));
    String operations = file("references/" + language.file("operations"));
    String errors = file("references/" + language.file("errors"));

    for (Operation operation : Operation.values()) {
      assertThat(skill).containsPattern("\\| `" + operation.command() + "[` ]");
      String section = section(operations, operation);
      assertThat(section).contains("kucoin-assets --demo " + operation.command());
      for (Parameter parameter : operation.endpoint().parameters()) {
        assertThat(section)
            .contains(
                operation.endpoint().isInPath(parameter)
                    ? "`" + parameter.name() + "`"
                    : "`--" + parameter.option() + "`");
        parameter
            .domain()
            .values()
            .keySet()
            .forEach(value -> assertThat(section).contains("`" + value + "`"));
      }
      assertThat(section)
          .contains(operation.endpoint().quota().pool().label())
          .contains(Integer.toString(operation.endpoint().quota().weight()));
    }
    for (Command command : new Commands().own()) {
      assertThat(skill).contains("| `" + command.name());
    }
    for (Kind kind : Kind.values()) {
      assertThat(skill).contains("| `" + kind.label() + "` | " + kind.exitCode() + " |");
    }
    for (VenueCode code : VenueCode.values()) {
      assertThat(errors).contains("| " + code.code() + " | `" + code.kind().label() + "` |");
    }
    assertThat(skill + operations + errors).doesNotContain("{{", "}}");
  }

  private static String section(String operations, Operation operation) {
    int start = operations.indexOf("\n### " + operation.command() + "\n");
    assertThat(start).as(operation.command()).isPositive();
    int end = operations.indexOf("\n##", start + 5);
    return end < 0 ? operations.substring(start) : operations.substring(start, end);
  }

  @ParameterizedTest
  @EnumSource
  void the_rules_that_keep_secrets_are_taught(Language language) {
    assertThat(file(language.file("SKILL")))
        .contains("CONFIRM", "68d4a...841d", "***...b2340", "--from-file FILE")
        .containsIgnoringCase("memo");
  }

  @Test
  void both_languages_say_the_same_with_the_same_commands() {
    for (String name : List.of("SKILL", "references/operations", "references/errors")) {
      String english = file(name + ".md");
      String chinese = file(name + ".zh-CN.md");

      assertThat(fences(chinese)).isEqualTo(fences(english));
      assertThat(headings(chinese)).isEqualTo(headings(english));
      assertThat(rows(chinese)).isEqualTo(rows(english));
    }
  }

  @ParameterizedTest
  @EnumSource
  void every_link_leads_to_a_file_of_the_skill(Language language) {
    Map<String, String> files = SkillFiles.all(new Commands());
    List<String> links = new ArrayList<>();
    Pattern.compile("]\\(([^)#]+)\\)")
        .matcher(file(language.file("SKILL")))
        .results()
        .forEach(match -> links.add(match.group(1)));

    assertThat(links).hasSizeGreaterThan(2);
    assertThat(files.keySet()).containsAll(links);
  }

  private static List<String> fences(String text) {
    return Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL)
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .toList();
  }

  private static List<Integer> headings(String text) {
    return text.lines()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.indexOf(' '))
        .toList();
  }

  private static long rows(String text) {
    return text.lines().filter(line -> line.startsWith("|")).count();
  }

  private static String file(String name) {
    return SkillFiles.all(new Commands()).getOrDefault(name, "");
  }
}
