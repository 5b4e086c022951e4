package kcassets.simulator;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import kcassets.simulator.answers.JsonAnswer;
import kcassets.simulator.answers.Refusal;

/**
 * What goes back over the wire.
 *
 * @param ending whether all of it arrives
 */
record Reply(
    int status, String contentType, String body, Map<String, String> headers, Ending ending) {
  private static final String JSON = "application/json";

  Reply {
    headers = Map.copyOf(headers);
  }

  /** How an answer ends. */
  enum Ending {
    WHOLE,
    /** In the middle of the body. */
    HALF,
    /** Before it began. */
    CUT
  }

  /** An envelope with data. */
  static Reply success(Consumer<JsonAnswer> data) {
    JsonAnswer json = new JsonAnswer();
    json.object(() -> {
      json.text("code", "200000").name("data");
      data.accept(json);
    });
    return new Reply(200, JSON, json.written(), Map.of(), Ending.WHOLE);
  }

  /** An envelope with a code and a message. */
  static Reply refusal(Refusal refusal) {
    JsonAnswer json = new JsonAnswer();
    json.object(() -> json.text("code", refusal.error().code()).text("msg", refusal.text()));
    return new Reply(refusal.error().status(), JSON, json.written(), Map.of(), Ending.WHOLE);
  }

  /** A page of something in front of the venue. */
  static Reply page(int status, String title) {
    String html =
        "<!DOCTYPE html>\n<html><head><title>%d %s</title></head><body><h1>%s</h1></body></html>\n"
            .formatted(status, title, title);
    return new Reply(status, "text/html", html, Map.of(), Ending.WHOLE);
  }

  Reply with(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(headers);
    all.putAll(more);
    return new Reply(status, contentType, body, all, ending);
  }

  Reply ending(Ending other) {
    return new Reply(status, contentType, body, headers, other);
  }
}
