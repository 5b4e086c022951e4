package kcassets.client.answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kcassets.catalog.failure.AssetsException;
import kcassets.client.wire.Reply;
import kcassets.json.CompactJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer that is spelled as we would spell it is passed on as it came; nobody may notice. */
class CompactJsonTest {
  private static final String SECRET = "pa\"ss\\word";

  private static final String[] TEXTS = {
    "",
    "plain",
    "a b",
    "\\\"",
    "\\\\",
    "\\n\\t\\r\\b\\f",
    "\\/",
    "\\u0041",
    "\\u001f",
    "\\ud83d",
    "\u00e9",
    "\u4e2d",
    "\ud83d\ude00",
    "\u007f",
    "apiKey",
    "api\\u004bey",
    "pa\\\"ss\\\\word",
    "p\\u0061\\\"ss\\\\word",
    "pa\\\"ss\\\\\\u0077ord",
    "68d4aa11bb22cc33dd44841d"
  };

  static LongStream seeds() {
    return LongStream.range(0, Long.getLong("seeds", 20));
  }

  /** Each seed tries so many: a test of its own for each would take longer to count than to run. */
  private static Stream<Random> randoms(long seed) {
    return LongStream.range(50 * seed, 50 * seed + 50).mapToObj(Random::new);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void what_is_passed_on_as_it_came_is_what_a_copy_would_be(long seed) {
    Envelope envelope = new Envelope(scrubber("f03a5284-5c39-4aaa-9b20-dea10bdcf8e3", SECRET));
    randoms(seed)
        .forEach(random -> {
          StringBuilder data = new StringBuilder();
          value(random, data, 4);
          String answer = "{\"code\":\"200000\",\"data\":" + data + "}";

          assertThat(outcome(envelope, answer)).isEqualTo(outcome(envelope, " " + answer));
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":[1,-0.0,1e-8,true,null,\"a b\"]}",
        "\"\\\"\\\\\\b\\f\\n\\r\\t\"",
        "\"\\\\ \"",
        "0.0"
      })
  void a_text_without_anything_to_change_is_compact(String json) {
    assertThat(CompactJson.isCompact(json.getBytes(UTF_8))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " 1",
        "1\n",
        "{\"a\": 1}",
        "\"\\/\"",
        "\"\\u0041\"",
        "\"\u00e9\"",
        "\"\u007f\"",
        "\"\\",
        "\t1",
        "\"\\\\\" "
      })
  void a_text_that_a_copy_would_change_or_that_needs_care_is_not(String json) {
    assertThat(CompactJson.isCompact(json.getBytes(UTF_8))).isFalse();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_text_is_found_wherever_it_is_and_nowhere_else(long seed) {
    randoms(seed)
        .forEach(random -> {
          String text = letters(random, random.nextInt(30));
          String part = letters(random, random.nextInt(1, 5));

          assertThat(new ByteSearch(part).isIn(text.getBytes(UTF_8)))
              .as("%s in %s", part, text)
              .isEqualTo(text.contains(part));
        });
  }

  private static String letters(Random random, int length) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < length; i++) {
      letters.append((char) ('a' + random.nextInt(3)));
    }
    return letters.toString();
  }

  @Test
  void a_short_secret_is_found_although_it_is_hidden_only_as_a_whole() {
    Envelope envelope = new Envelope(scrubber("f03a5284-5c39", "ab"));

    assertThat(envelope.open(reply("{\"code\":\"200000\",\"data\":[\"ab\",\"cab\"]}")))
        .isEqualTo("[\"***...\",\"cab\"]");
  }

  /** Some escapes are half of a character, and no JSON for some parsers. */
  private static String outcome(Envelope envelope, String answer) {
    try {
      return envelope.open(reply(answer));
    } catch (AssetsException e) {
      assertThat(answer).contains("\\ud83d");
      return "refused";
    }
  }

  @Test
  void a_secret_that_json_cannot_write_as_it_is_is_hidden_all_the_same() {
    Envelope envelope = new Envelope(scrubber("f03a5284-5c39", "horse\tbattery"));

    assertThat(envelope.open(reply("{\"code\":\"200000\",\"data\":[\"a horse\\tbattery\"]}")))
        .isEqualTo("[\"a ***...\"]");
  }

  private static void value(Random random, StringBuilder json, int depth) {
    switch (random.nextInt(depth == 0 ? 3 : 6)) {
      case 0 -> json.append(new String[] {"0.0", "1e-8", "-12", "null", "true"}[random.nextInt(5)]);
      case 1, 2 -> text(random, json);
      case 3 -> {
        json.append('[');
        for (int i = random.nextInt(4); i >= 0; i--) {
          value(random, json, depth - 1);
          json.append(i == 0 ? "" : ",");
        }
        json.append(']');
      }
      default -> {
        json.append('{');
        for (int i = random.nextInt(4); i >= 0; i--) {
          text(random, json);
          json.append(random.nextInt(40) == 0 ? ": " : ":");
          value(random, json, depth - 1);
          json.append(i == 0 ? "" : ",");
        }
        json.append('}');
      }
    }
  }

  /** Plain ones more often: else hardly an answer would be compact. */
  private static void text(Random random, StringBuilder json) {
    json.append('"').append(TEXTS[random.nextInt(random.nextInt(8) == 0 ? TEXTS.length : 6)]);
    json.append('"');
  }

  private static Scrubber scrubber(String secret, String passphrase) {
    return new Scrubber(List.of(secret, passphrase), Optional.of("68d4aa11bb22cc33dd44841d"));
  }

  private static Reply reply(String body) {
    return new Reply(200, body.getBytes(UTF_8), false, Optional.empty(), Duration.ZERO);
  }
}
