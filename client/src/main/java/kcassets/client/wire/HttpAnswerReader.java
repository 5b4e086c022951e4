package kcassets.client.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the answer to one GET in HTTP/1.1. It takes what the standard says and nothing that could
 * be read in two ways, and no more of anything than it has use for.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9112">RFC 9112</a>
 */
public final class HttpAnswerReader {
  static final int LARGEST_BODY = 16 << 20;
  static final int LARGEST_HEAD = 64 << 10;

  private final InputStream in;
  private int headBytes;

  HttpAnswerReader(InputStream in) {
    this.in = in;
  }

  /** The next answer, whole; {@code IOException} when it ends too early or makes no sense. */
  HttpAnswer read() throws IOException {
    while (true) {
      String statusLine = line();
      int status = status(statusLine);
      Map<String, String> headers = headers();
      if (status >= 200) {
        return finish(status, headers, statusLine.startsWith("HTTP/1.1"));
      }
      if (status == 101) {
        throw new IOException("another protocol was not asked for");
      }
    }
  }

  private HttpAnswer finish(int status, Map<String, String> headers, boolean persistent)
      throws IOException {
    String coding = headers.get("transfer-encoding");
    String length = headers.get("content-length");
    if (coding != null && length != null) {
      throw new IOException("a body of two lengths");
    }
    boolean stays = persistent && !names(headers.getOrDefault("connection", ""), "close");
    if (status == 204 || status == 304) {
      return new HttpAnswer(status, headers, new byte[0], stays);
    }
    if (coding != null) {
      if (!coding.equalsIgnoreCase("chunked")) {
        throw new IOException("a coding that was not asked for");
      }
      return new HttpAnswer(status, headers, chunks(), stays);
    }
    if (length != null) {
      return new HttpAnswer(status, headers, exactly(number(length, 10)), stays);
    }
    byte[] body = in.readNBytes(LARGEST_BODY + 1);
    allow(body.length);
    return new HttpAnswer(status, headers, body, false);
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    while (true) {
      String size = line();
      int extension = size.indexOf(';');
      int length = number(extension < 0 ? size : size.substring(0, extension).strip(), 16);
      if (length == 0) {
        headers(); // what a trailer says is of no use
        return body.toByteArray();
      }
      allow((long) body.size() + length);
      body.write(exactly(length));
      if (!line().isEmpty()) {
        throw new IOException("a chunk longer than it says");
      }
    }
  }

  private byte[] exactly(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("half a body");
    }
    return bytes;
  }

  private Map<String, String> headers() throws IOException {
    Map<String, String> headers = new HashMap<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      if (colon < 1 || line.charAt(0) <= ' ' || line.charAt(colon - 1) <= ' ') {
        throw new IOException("a header without a name");
      }
      String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
      boolean again = headers.putIfAbsent(name, line.substring(colon + 1).strip()) != null;
      if (again && (name.equals("content-length") || name.equals("transfer-encoding"))) {
        throw new IOException("a body of two lengths");
      }
    }
    return headers;
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(80);
    for (int each = in.read(); each != '\n'; each = in.read()) {
      if (each < 0) {
        throw new EOFException("half a head");
      }
      if (++headBytes > LARGEST_HEAD) {
        throw new IOException("a head beyond all need");
      }
      line.write(each);
    }
    String text = line.toString(ISO_8859_1);
    if (text.indexOf('\r') != text.length() - 1 || text.isEmpty()) {
      throw new IOException("a line that ends in another way");
    }
    return text.substring(0, text.length() - 1);
  }

  private static int status(String line) throws IOException {
    boolean known = line.startsWith("HTTP/1.1 ") || line.startsWith("HTTP/1.0 ");
    if (!known || line.length() < 12 || (line.length() > 12 && line.charAt(12) != ' ')) {
      throw new IOException("no HTTP");
    }
    int status = number(line.substring(9, 12), 10);
    if (status < 100) {
      throw new IOException("no status");
    }
    return status;
  }

  /** Digits and nothing else, of a size that a body may have. */
  private static int number(String text, int radix) throws IOException {
    long number = text.isEmpty() ? -1 : 0;
    for (int i = 0; i < text.length() && number >= 0 && number <= LARGEST_BODY; i++) {
      int digit = text.charAt(i) < 128 ? Character.digit(text.charAt(i), radix) : -1;
      number = digit < 0 ? -1 : number * radix + digit;
    }
    if (number < 0) {
      throw new IOException("no number");
    }
    allow(number);
    return (int) number;
  }

  private static void allow(long length) throws IOException {
    if (length > LARGEST_BODY) {
      throw new IOException("a body beyond all need");
    }
  }

  private static boolean names(String list, String word) {
    for (String each : list.split(",", -1)) {
      if (each.strip().equalsIgnoreCase(word)) {
        return true;
      }
    }
    return false;
  }
}
