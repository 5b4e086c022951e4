package kcassets.client.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpAnswerReaderFuzzTest {
  @ParameterizedTest
  @CsvSource({
    "HTTP/1.1 200 OK|Content-Length: 2||hi, true",
    "HTTP/1.1 200|content-length:2||hi, true",
    "HTTP/1.1 200 OK|Transfer-Encoding: chunked||1|h|1;x=y|i|0||, true",
    "HTTP/1.1 200 OK|Transfer-Encoding: Chunked||2|hi|0|Trailer: z||, true",
    "HTTP/1.1 100 Continue||HTTP/1.1 200 OK|Content-Length: 2||hi, true",
    "HTTP/1.1 200 OK|Content-Length: 2|Connection: x;Close||hi, false",
    "HTTP/1.0 200 OK|Content-Length: 2||hi, false",
    "HTTP/1.1 200 OK|a:b|!:|Content-Length: 2||hi, true",
    "HTTP/1.1 200 OK||hi, false",
  })
  void a_body_is_read_in_each_way_to_send_it(String wire, boolean stays) throws IOException {
    HttpAnswer answer = read(wire.replace("x;Close", "x, Close"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).asString(ISO_8859_1).isEqualTo("hi");
    assertThat(answer.staysOpen()).isEqualTo(stays);
  }

  @Test
  void the_first_of_a_header_counts_whatever_the_size_of_its_letters() throws IOException {
    HttpAnswer answer = read("HTTP/1.1 204 No|gw-RateLimit-Limit:  7 |GW-ratelimit-limit: 8||");

    assertThat(answer.headers()).containsEntry("gw-ratelimit-limit", "7");
    assertThat(answer.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "HTTP/1.1 200 OK|",
        "HTTP/1.1 200 OK|Content-Length: 3||hi",
        "HTTP/1.1 200 OK|Content-Length: 2|Content-Length: 2||hi",
        "HTTP/1.1 200 OK|Content-Length: 2|Transfer-Encoding: chunked||2|hi|0||",
        "HTTP/1.1 200 OK|Content-Length: -1||",
        "HTTP/1.1 200 OK|Content-Length: +2||hi",
        "HTTP/1.1 200 OK|Content-Length: 16777217||",
        "HTTP/1.1 200 OK|Content-Length: 99999999999999999999||",
        "HTTP/1.1 200 OK|Content-Length: ||",
        "HTTP/1.1 200 OK|Transfer-Encoding: gzip, chunked||",
        "HTTP/1.1 200 OK|Transfer-Encoding: chunked||3|hi|0||",
        "HTTP/1.1 200 OK|Transfer-Encoding: chunked||1|hi|0||",
        "HTTP/1.1 200 OK|Transfer-Encoding: chunked||2|hi|",
        "HTTP/1.1 200 OK|Transfer-Encoding: chunked||1000001||",
        "HTTP/1.1 200 OK|Transfer-Encoding: chunked||ffffffffffffffff||",
        "HTTP/1.1 200 OK|no colon||",
        "HTTP/1.1 200 OK|: no name||",
        "HTTP/1.1 200 OK|Transfer-Encoding: chunked||;2|hi|0||",
        "HTTP/1.1 200 OK| folded: line||",
        "HTTP/1.1 200 OK|Content-Length : 2||hi",
        "HTTP/1.1 101 Switching||",
        "HTTP/1.1 20 OK||",
        "HTTP/1.1 2000||",
        "HTTP/2 200 OK||",
        "HTTP/1.1 200 OK|Content-Length: 2\n||hi",
        "HTTP/1.1 200 OK|X: y\rContent-Length: 2||hi",
        "SSH-2.0-x||"
      })
  void what_is_cut_or_can_be_read_in_two_ways_is_no_answer(String wire) {
    assertThatThrownBy(() -> read(wire)).isInstanceOf(IOException.class);
  }

  @Test
  void a_body_may_have_sixteen_mebibytes_in_each_way_to_send_it_and_no_byte_more()
      throws IOException {
    String most = "x".repeat(HttpAnswerReader.LARGEST_BODY);
    String begin = "HTTP/1.1 200 OK|";
    String half = "800000|" + "x".repeat(0x800000) + "|";

    assertThat(read(begin + "Content-Length: 16777216||" + most).body()).hasSize(1 << 24);
    assertThat(read(begin + "|" + most).body()).hasSize(1 << 24);
    assertThat(read(begin + "Transfer-Encoding: chunked||" + half + half + "0||").body())
        .hasSize(1 << 24);
    for (String beyond :
        new String[] {
          begin + "Content-Length: 16777217||" + most + "x",
          begin + "|" + most + "x",
          begin + "Transfer-Encoding: chunked||" + half + half + "1|x|0||"
        }) {
      assertThatThrownBy(() -> read(beyond)).hasMessage("a body beyond all need");
    }
  }

  @Test
  void a_head_may_have_so_many_bytes_and_no_more() throws IOException {
    String begin = "HTTP/1.1 204 No|X: ";
    int left = HttpAnswerReader.LARGEST_HEAD - begin.length() - 2; // the ends of two lines

    assertThat(read(begin + "x".repeat(left) + "||").status()).isEqualTo(204);
    assertThatThrownBy(() -> read(begin + "x".repeat(left + 1) + "||"))
        .hasMessage("a head beyond all need");
  }

  @Test
  void a_head_without_end_is_left() {
    assertThatThrownBy(
            () -> read("HTTP/1.1 200 OK|X: " + "x".repeat(HttpAnswerReader.LARGEST_HEAD)))
        .hasMessage("a head beyond all need");
  }

  @FuzzTest
  void bytes_are_an_answer_within_the_limits_or_none(byte[] wire) {
    try {
      HttpAnswer answer = new HttpAnswerReader(new ByteArrayInputStream(wire)).read();
      assertThat(answer.status()).isBetween(200, 999);
      assertThat(answer.body().length).isLessThanOrEqualTo(wire.length);
    } catch (IOException _) {
      // none
    }
  }

  private static HttpAnswer read(String wire) throws IOException {
    byte[] bytes = wire.replace("|", "\r\n").getBytes(ISO_8859_1);
    return new HttpAnswerReader(new ByteArrayInputStream(bytes)).read();
  }
}
