package kcassets.history.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import kcassets.catalog.failure.AssetsException;

/** Texts as the store keeps long ones: in a form that every tool opens. */
public final class Gzip {
  private Gzip() {}

  /** At the quickest level: there is much to pack, and what is packed is seldom read. */
  private static final class Quick extends GZIPOutputStream {
    Quick(OutputStream bytes) throws IOException {
      super(bytes);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }

  public static byte[] pack(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream packed = new Quick(bytes)) {
      packed.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // there is no disk in it
    }
    return bytes.toByteArray();
  }

  /**
   * The text again.
   *
   * @throws AssetsException {@code Storage} when these bytes are not what we packed
   */
  public static String unpack(byte[] bytes) {
    try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw StoreFailures.damaged(e);
    }
  }
}
