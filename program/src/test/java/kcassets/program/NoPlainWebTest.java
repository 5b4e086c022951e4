package kcassets.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.crypto.Mac;
import org.junit.jupiter.api.Test;

/** Names of web pages are read, and no page is opened. */
class NoPlainWebTest {
  @Test
  void a_page_cannot_be_opened() throws Exception {
    URL page =
        URL.of(
            URI.create("http://127.0.0.1:8080/a?b"),
            new NoPlainWeb().createURLStreamHandler("http"));

    assertThat(page.getHost() + page.getFile()).isEqualTo("127.0.0.1/a?b");
    assertThat(page.getDefaultPort()).isEqualTo(80);
    assertThatThrownBy(page::openStream).isInstanceOf(IOException.class);
  }

  @Test
  void other_names_are_left_to_java() {
    for (String protocol : new String[] {"https", "file", "jar", "ftp"}) {
      assertThat(new NoPlainWeb().createURLStreamHandler(protocol)).as(protocol).isNull();
    }
  }

  @Test
  void the_first_signature_searches_no_jar_for_a_reader_of_web_names() throws Exception {
    String search = "java.net.spi.URLStreamHandlerProvider";

    assertThat(loadedToSign("as Java does it")).contains(search);
    assertThat(loadedToSign("as the program does it"))
        .contains("NoPlainWeb")
        .doesNotContain(search);
  }

  private static String loadedToSign(String how) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xlog:class+load:stdout",
                "-cp",
                System.getProperty("java.class.path"),
                Probe.class.getName(),
                how)
            .redirectErrorStream(true)
            .start();
    String log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(log).isZero();
    return log;
  }

  static final class Probe {
    private Probe() {}

    public static void main(String[] arguments) throws Exception {
      if (arguments[0].equals("as the program does it")) {
        URL.setURLStreamHandlerFactory(new NoPlainWeb());
      }
      Mac.getInstance("HmacSHA256");
    }
  }
}
