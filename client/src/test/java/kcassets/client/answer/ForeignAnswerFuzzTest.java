package kcassets.client.answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kcassets.catalog.Host;
import kcassets.catalog.Operation;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.client.Venue;
import kcassets.client.walk.Page;
import kcassets.client.walk.PageReader;
import kcassets.client.walk.Row;
import kcassets.client.wire.Reply;
import kcassets.json.ExactCopy;
import kcassets.json.JsonReading;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** What comes over the wire, at random; the inputs of an ordinary run lie in the resources. */
class ForeignAnswerFuzzTest {
  private static final String SECRET = "5e2a-secret-77f1";
  private static final String PASSPHRASE = "Pass phrase 9";
  private static final Scrubber SCRUBBER = scrubber(SECRET, PASSPHRASE);
  private static final Scrubber NONE = new Scrubber(List.of(), Optional.empty());

  @Test
  void nothing_of_a_secret_shows_through_the_mask_of_a_key() {
    String data = "{\"apiKey\":[\"" + PASSPHRASE + "-" + PASSPHRASE + "\",\"" + SECRET + "12\"]}";

    assertThat(copy(JsonReading.parser(data), SCRUBBER))
        .isEqualTo("{\"apiKey\":[\"***...\",\"***...\"]}");
  }

  /** A status, headers and an empty line, as HTTP writes them, then a body. */
  @FuzzTest
  void an_answer_opens_to_json_without_our_secrets_or_is_a_failure(byte[] input) {
    Reply reply = reply(input);
    assertThat(reply.retryAfter()).isBetween(Duration.ZERO, Duration.ofHours(1));
    try {
      String data = new Envelope(SCRUBBER).open(reply);
      assertThat(new Envelope(SCRUBBER).open(spaced(reply))).isEqualTo(data);
      assertThat(strings(data))
          .noneMatch(text -> text.contains(SECRET) || text.contains(PASSPHRASE));
    } catch (AssetsException refused) {
      Failure failure = refused.failure();
      assertThat(failure).isNotInstanceOf(Failure.InvalidArguments.class);
      assertThat(failure.message() + failure.code())
          .doesNotContain(SECRET, PASSPHRASE, "\n", "\r", "\u001b");
      assertThat(failure.retryAfter()).isBetween(Duration.ZERO, Duration.ofHours(1));
    }
  }

  @FuzzTest
  void a_copy_of_json_has_the_tokens_and_the_number_literals_of_the_original(byte[] input) {
    List<String> original;
    try (JsonParser parser = JsonReading.parser(input)) {
      original = tokens(parser);
    } catch (JacksonException _) {
      return; // no JSON
    }
    if (!original.contains("name " + "apiKey")) {
      assertThat(tokens(copy(JsonReading.parser(input), NONE))).isEqualTo(original);
    }
  }

  /** Such a page has been opened, so it is JSON. */
  @FuzzTest
  void a_list_is_read_into_the_rows_that_came(byte[] input) {
    String data;
    try {
      data = copy(JsonReading.parser(input), NONE);
    } catch (JacksonException _) {
      return;
    }
    for (Operation operation : Operation.values()) {
      if (operation.endpoint().isWalkable()) {
        Page page = new PageReader(operation.endpoint()).read(data);
        List<String> rows = page.rows().stream().map(Row::json).toList();
        if (data.startsWith("[")) {
          assertThat("[" + String.join(",", rows) + "]").isEqualTo(data);
        } else {
          assertThat(rows).allMatch(data::contains);
        }
        for (String row : rows) {
          assertThat(copy(JsonReading.parser(row), NONE)).isEqualTo(row);
        }
        byte[] answer = ("{\"code\":\"200000\",\"data\":" + data + "}").getBytes(UTF_8);
        PageReader reader = new PageReader(operation.endpoint());
        assertThat(new Envelope(NONE).open(reply(answer), reader).toString())
            .isEqualTo(new Envelope(NONE).open(reply(spaced(answer)), reader).toString());
      }
    }
  }

  /** Two lines. */
  @FuzzTest
  void a_simulator_is_on_a_literal_loopback_address_or_refused(byte[] input) {
    String[] urls = new String(input, UTF_8).split("\n", 2);
    try {
      Venue venue = Venue.simulator(urls[0], urls[urls.length - 1]);
      for (Host host : Host.values()) {
        String origin = venue.origin(host).toString();
        assertThat(origin).matches("http://(127\\.0\\.0\\.1|\\[::1]):[1-9][0-9]{0,4}");
        assertThat(venue.origin(host).getPort()).isBetween(1, 65_535);
        assertThat(venue.origin(host).getHost()).isIn("127.0.0.1", "[::1]");
      }
    } catch (AssetsException refused) {
      assertThat(refused.failure()).isInstanceOf(Failure.InvalidArguments.class);
    }
  }

  /** Lines: the secret, the passphrase, and a text of the venue. */
  @FuzzTest
  void no_secret_survives_in_what_the_venue_says(byte[] input) {
    String[] lines = new String(input, UTF_8).split("\n", 3);
    boolean usable =
        lines.length == 3
            && Arrays.stream(lines)
                .limit(2)
                .allMatch(own ->
                    own.length() >= 4
                        && own.length() < 100
                        && own.equals(own.strip())
                        && !Mask.HIDDEN.contains(own));
    if (!usable) {
      return;
    }
    Scrubber scrubber = scrubber(lines[0], lines[1]);

    assertThat(scrubber.clean(lines[2])).doesNotContain(lines[0], lines[1]);
    assertThat(scrubber.message(lines[2])).doesNotContain(lines[0], lines[1], "\n", "\u001b");
  }

  private static Scrubber scrubber(String secret, String passphrase) {
    return new Scrubber(List.of(secret, passphrase), Optional.of("68d4aa11bb22cc33dd44841d"));
  }

  /** The same answer with a blank in front, which is not passed on as it came, but copied. */
  private static Reply spaced(Reply reply) {
    return new Reply(
        reply.status(), spaced(reply.body()), reply.html(), reply.quota(), reply.retryAfter());
  }

  private static byte[] spaced(byte[] body) {
    byte[] spaced = new byte[body.length + 1];
    spaced[0] = ' ';
    System.arraycopy(body, 0, spaced, 1, body.length);
    return spaced;
  }

  private static Reply reply(byte[] input) {
    String text = new String(input, StandardCharsets.ISO_8859_1);
    int end = text.indexOf("\n\n");
    String[] lines = (end < 0 ? "" : text.substring(0, end)).split("\n");
    Map<String, String> headers = new HashMap<>();
    for (String line : lines) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1));
      }
    }
    int status = lines[0].matches("[1-5][0-9]{2}") ? Integer.parseInt(lines[0]) : 200;
    byte[] body = end < 0 ? input : Arrays.copyOfRange(input, end + 2, input.length);
    return Reply.of(status, body, name -> Optional.ofNullable(headers.get(name)));
  }

  private static String copy(JsonParser opened, Scrubber scrubber) {
    try (JsonParser parser = opened) {
      return parser.nextToken() == null ? "null" : ExactCopy.text(parser, scrubber);
    }
  }

  private static List<String> strings(String json) {
    return tokens(json).stream()
        .filter(token -> token.startsWith("text ") || token.startsWith("name "))
        .toList();
  }

  private static List<String> tokens(String json) {
    try (JsonParser parser = JsonReading.parser(json)) {
      return tokens(parser);
    }
  }

  /** Of the first value alone, as a copy is. */
  private static List<String> tokens(JsonParser parser) {
    List<String> tokens = new ArrayList<>();
    int depth = 0;
    do {
      JsonToken token = parser.nextToken();
      if (token == null) {
        return List.of("null");
      }
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      tokens.add(
          switch (token) {
            case PROPERTY_NAME -> "name " + parser.getString();
            case VALUE_STRING -> "text " + parser.getString();
            default -> parser.getString();
          });
    } while (depth > 0);
    return tokens;
  }
}
