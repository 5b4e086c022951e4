package kcassets.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotedTest {
  @Test
  void control_and_invisible_characters_are_made_visible() {
    assertThat(Quoted.of("a\u001b[31m\r\n\u202e\u200b\ud800b"))
        .isEqualTo("\"a\\u001b[31m\\u000d\\u000a\\u202e\\u200b\\ud800b\"");
  }

  @Test
  void no_more_than_sixty_characters_are_shown_and_none_is_cut_in_two() {
    assertThat(Quoted.of("x".repeat(60))).isEqualTo("\"" + "x".repeat(60) + "\"");
    assertThat(Quoted.of("x".repeat(61))).isEqualTo("\"" + "x".repeat(60) + "…\"");
    assertThat(Quoted.of("😀".repeat(61))).isEqualTo("\"" + "😀".repeat(60) + "…\"");
    assertThat(Quoted.of("")).isEqualTo("\"\"");
  }
}
