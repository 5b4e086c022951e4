package kcassets.client.answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScrubberTest {
  @ParameterizedTest
  @CsvSource({
    "'',***...",
    "12345678901234567,***...",
    "123456789012345678,12345...5678",
    "68d4a0000000000000841d,68d4a...841d"
  })
  void of_a_key_the_ends_show_if_as_much_again_stays_hidden(String key, String shown) {
    assertThat(Mask.key(key)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"'',***...", "123456789,***...", "1234567890,***...67890"})
  void of_a_secret_the_end_shows_if_as_much_again_stays_hidden(String secret, String shown) {
    assertThat(Mask.secret(secret)).isEqualTo(shown);
  }

  @Test
  void a_text_without_anything_to_hide_is_left_alone() {
    byte[] clean = "{\"currency\":\"BTC\"}".getBytes(UTF_8);

    assertThat(scrubber("sec ret~").leavesAlone(clean)).isTrue();
    assertThat(scrubber("").leavesAlone(clean)).isTrue();
    assertThat(scrubber("sec ret~").leavesAlone("[\"a sec ret~\"]".getBytes(UTF_8))).isFalse();
    assertThat(scrubber("sec\"ret").leavesAlone("[\"a sec\\\"ret\"]".getBytes(UTF_8))).isFalse();
    assertThat(scrubber("secret").leavesAlone("{\"apiKey\":\"1\"}".getBytes(UTF_8))).isFalse();
  }

  /** It may stand there in a spelling that nobody looks for. */
  @ParameterizedTest
  @ValueSource(strings = {"sec\tret", "sec\u007fret", "secr\u00e9t"})
  void no_text_is_left_alone_where_a_secret_has_more_than_one_spelling(String secret) {
    assertThat(scrubber(secret).leavesAlone("[]".getBytes(UTF_8))).isFalse();
  }

  @Test
  void a_secret_of_four_letters_is_hidden_within_a_text_and_a_shorter_one_as_a_whole() {
    assertThat(scrubber("four").clean("a four b")).isEqualTo("a ***... b");
    assertThat(scrubber("two").clean("a two b")).isEqualTo("a two b");
    assertThat(scrubber("two").clean("two")).isEqualTo("***...");
  }

  @Test
  void a_mask_that_would_spell_a_secret_with_what_stands_beside_it_hides_all() {
    assertThat(scrubber("..ab").clean("x..abab")).isEqualTo("***...");
  }

  @Test
  void what_the_venue_says_is_one_line_of_bounded_length_without_our_key() {
    Scrubber scrubber = new Scrubber(List.of("secret"), Optional.of("our-key"));

    assertThat(scrubber.message(" no\nour-key,\tsecret ")).isEqualTo("no ***..., ***...");
    assertThat(scrubber.clean("our-key")).isEqualTo("our-key");
    assertThat(scrubber.message("x".repeat(501))).hasSize(500);
  }

  private static Scrubber scrubber(String secret) {
    return new Scrubber(List.of(secret), Optional.empty());
  }
}
