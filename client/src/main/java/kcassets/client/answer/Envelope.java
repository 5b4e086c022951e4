package kcassets.client.answer;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.catalog.failure.VenueCode;
import kcassets.catalog.failure.VenueFailures;
import kcassets.client.wire.Reply;
import kcassets.json.CompactJson;
import kcassets.json.ExactCopy;
import kcassets.json.JsonReading;
import kcassets.json.PlainJson;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Opens answers. The venue's code decides; the HTTP status decides only where there is no code. The
 * code of success is {@code 200000}, as a string or as a number.
 */
public final class Envelope {
  private static final String SUCCESS = "200000";

  /** Well above the heaviest weight of one call. */
  private static final long PLENTY = 100;

  private final Scrubber scrubber;

  public Envelope(Scrubber scrubber) {
    this.scrubber = scrubber;
  }

  /**
   * @return the {@code data} of a successful answer as compact JSON: unedited but for masks; {@code
   *     null} where the venue sent none
   * @throws AssetsException when it is no success, or no envelope
   */
  public String open(Reply reply) {
    if (scrubber.leavesAlone(reply.body())) {
      Optional<String> plain = PlainJson.data(reply.body(), SUCCESS);
      if (plain.isPresent()) {
        return plain.get();
      }
    }
    return open(reply, new Whole());
  }

  /**
   * The same, read into something in one go.
   *
   * @throws AssetsException when it is no success, or no envelope
   */
  public <T> T open(Reply reply, DataReader<T> reader) {
    Content<T> content =
        read(reply.body(), reader).orElseThrow(() -> new AssetsException(noEnvelope(reply)));
    if (content.code.equals(SUCCESS)) {
      return content.data;
    }
    throw new AssetsException(
        VenueFailures.of(
            scrubber.message(content.code), scrubber.message(content.message), wait(reply)));
  }

  private <T> Optional<Content<T>> read(byte[] body, DataReader<T> reader) {
    boolean asItIs = CompactJson.isCompact(body) && scrubber.leavesAlone(body);
    // It is ASCII then: a character is a byte, and has its offset.
    String text = asItIs ? new String(body, StandardCharsets.ISO_8859_1) : "";
    try (JsonParser parser = JsonReading.parser(body)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      String code = "";
      String message = "";
      Optional<T> data = Optional.empty();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (name.equals("data")) {
          data =
              Optional.of(
                  asItIs
                      ? reader.read(text, parser)
                      : reader.read(ExactCopy.text(parser, scrubber)));
        } else if (name.equals("code") && value.isScalarValue()) {
          code = parser.getValueAsString("");
        } else if (name.equals("msg") && value.isScalarValue()) {
          message = parser.getValueAsString("");
        } else {
          parser.skipChildren();
        }
      }
      boolean whole = parser.nextToken() == null;
      return whole && !code.isEmpty()
          ? Optional.of(new Content<>(code, message, data.orElseGet(() -> reader.read("null"))))
          : Optional.empty();
    } catch (JacksonException ignored) {
      return Optional.empty(); // not JSON at all, or cut off
    }
  }

  private record Whole() implements DataReader<String> {
    @Override
    public String read(String text, JsonParser parser) {
      return JsonReading.slice(text, parser);
    }

    @Override
    public String read(String data) {
      return data;
    }
  }

  /** What an answer is that is no envelope. */
  private static Failure noEnvelope(Reply reply) {
    int status = reply.status();
    boolean mayBeBlock = status == 403 || status == 429 || status == 503;
    if (mayBeBlock && namesAddressLimit(reply.body())) {
      return VenueFailures.of(
          VenueCode.ADDRESS_LIMIT.code(),
          "",
          longer(reply.retryAfter(), VenueCode.ADDRESS_LIMIT.block()));
    }
    if (status == 429 || (status == 403 && reply.html())) {
      return new Failure.RateLimited(
          "", "a page with status " + status + " came instead of an answer", wait(reply));
    }
    if (status >= 500) {
      return new Failure.Unreachable("", "the exchange's gateway answered " + status);
    }
    if (status >= 300 && status < 400) {
      return new Failure.Unreadable(
          "a redirect (" + status + ") came instead of an answer; it was not followed", false);
    }
    return new Failure.Unreadable(
        (reply.html() ? "an HTML page" : "something that is no answer of the exchange")
            + " came (status "
            + status
            + ", "
            + reply.body().length
            + " bytes)",
        true);
  }

  /**
   * How long the answer asks us to wait: until its pool refills, or as its proxy says. A pool that
   * still holds plenty was not the reason, so it gives none.
   */
  private static Duration wait(Reply reply) {
    Duration refill =
        reply
            .quota()
            .filter(quota -> quota.remaining() < PLENTY)
            .map(Reply.QuotaHeaders::reset)
            .orElse(Duration.ZERO);
    return longer(reply.retryAfter(), refill);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  /** Whether the number of that block stands there by itself, and not within a longer one. */
  private static boolean namesAddressLimit(byte[] body) {
    String text = beginning(body);
    String code = VenueCode.ADDRESS_LIMIT.code();
    int at = text.indexOf(code);
    while (at >= 0) {
      boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      int after = at + code.length();
      if (begins && (after >= text.length() || !Character.isLetterOrDigit(text.charAt(after)))) {
        return true;
      }
      at = text.indexOf(code, after);
    }
    return false;
  }

  private static String beginning(byte[] body) {
    return new String(body, 0, Math.min(body.length, 4096), StandardCharsets.UTF_8);
  }

  private record Content<T>(String code, String message, T data) {}
}
