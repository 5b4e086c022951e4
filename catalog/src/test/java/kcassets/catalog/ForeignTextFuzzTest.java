package kcassets.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;

/** What people and agents type, at random; the inputs of an ordinary run lie in the resources. */
class ForeignTextFuzzTest {
  private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");

  @FuzzTest
  void a_text_is_a_moment_that_epoch_milliseconds_can_hold_or_it_is_none(byte[] input) {
    TimeExpression.read(new String(input, UTF_8), NOW)
        .ifPresent(moment -> {
          Instant held = Instant.ofEpochMilli(moment.toEpochMilli());
          assertThat(held).isBetween(moment.minusMillis(1), moment);
        });
  }

  /** The first line names an operation; the others are arguments, {@code name=value}. */
  @FuzzTest
  void arguments_become_a_target_fit_for_the_wire_or_are_refused(byte[] input) {
    List<String> lines = List.of(new String(input, UTF_8).split("\n", -1));
    Operation operation = operation(lines.getFirst());
    Map<String, String> arguments = new LinkedHashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] parts = line.split("=", 2);
      arguments.put(parts[0], parts.length < 2 ? "" : parts[1]);
    }
    for (boolean wholeList : List.of(false, true)) {
      try {
        check(operation.request(arguments, NOW, wholeList, List.of(), Naming.LIBRARY));
      } catch (AssetsException refused) {
        assertThat(refused.failure()).isInstanceOf(Failure.InvalidArguments.class);
      }
    }
  }

  private static Operation operation(String name) {
    Operation[] all = Operation.values();
    return Operation.named(name).orElse(all[Math.floorMod(name.hashCode(), all.length)]);
  }

  private static void check(Request request) {
    String sent = request.encodedTarget();
    assertThat(sent).matches("/[!-~&&[^#\\\\\"<>^`{|}]]*");
    URI target = URI.create("http://127.0.0.1:1" + sent);
    assertThat(target.getHost()).isEqualTo("127.0.0.1");
    assertThat(target.normalize()).isEqualTo(target);
    assertThat(decoded(sent)).isEqualTo(request.rawTarget());
  }

  private static String decoded(String target) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < target.length(); i++) {
      if (target.charAt(i) == '%') {
        bytes.write(Integer.parseInt(target.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        bytes.write(target.charAt(i));
      }
    }
    return bytes.toString(UTF_8);
  }
}
