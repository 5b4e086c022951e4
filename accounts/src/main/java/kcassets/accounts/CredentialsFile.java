package kcassets.accounts;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.client.Credentials;
import kcassets.client.KeyVersion;
import kcassets.client.Secret;
import kcassets.client.files.FileModes;

/**
 * The three lines a person hands over: key, secret, passphrase.
 *
 * <p>Every way to read them throws {@code CredentialsMissing} when they are not as they should be;
 * it shows nothing of a line and names no path.
 *
 * @param isConfirmed whether a fourth line, where one is allowed, is the word {@code CONFIRM}
 * @param key what is known of the key
 * @param secret what signs
 * @param passphrase what was chosen when the key was made
 */
public record CredentialsFile(Secret key, Secret secret, Secret passphrase, boolean isConfirmed) {
  /** The word that agrees to a deletion. */
  public static final String CONFIRM = "CONFIRM";

  private static final int LARGEST_BYTES = 8 * 1024;
  private static final List<String> NAMES = List.of("key", "secret", "passphrase");
  private static final String HINT =
      "Give a file of three lines: key, secret, passphrase. Nothing of it is shown or sent yet.";

  /** Checks its parts, and copies what could change. */
  public CredentialsFile {
    requireNonNull(key, "key is null");
    requireNonNull(secret, "secret is null");
    requireNonNull(passphrase, "passphrase is null");
  }

  /**
   * {@return what signs, under a version of the key}
   *
   * @param version another generation of keys
   */
  public Credentials credentials(KeyVersion version) {
    return new Credentials(key, secret, passphrase, version);
  }

  /**
   * From a file that only its owner can read.
   *
   * @param file where it is
   * @return the credentials
   */
  public static CredentialsFile readFile(Path file) {
    byte[] bytes;
    try {
      if (FileModes.othersMayRead(file)) {
        throw refused(
            "the credentials file can be read by other users",
            "Make it yours alone with chmod 600, and replace the key if others may have seen it.");
      }
      try (InputStream in = Files.newInputStream(file)) {
        bytes = in.readNBytes(LARGEST_BYTES + 1);
      }
    } catch (IOException ignored) {
      // The reason names the path, and often little more.
      throw refused(
          "the credentials file does not exist or cannot be read",
          "Check the file's name. " + HINT);
    }
    return parse(bytes, NAMES.size());
  }

  /**
   * From a stream, to its end: exactly three lines.
   *
   * @param in is read to its end
   * @return the credentials
   */
  public static CredentialsFile read(InputStream in) {
    return parse(bytes(in), NAMES.size());
  }

  /**
   * From a stream, to its end: three lines, and a fourth if the reader is asked to confirm.
   *
   * @param in is read to its end
   * @return the credentials
   */
  public static CredentialsFile readWithConfirmation(InputStream in) {
    return parse(bytes(in), NAMES.size() + 1);
  }

  private static byte[] bytes(InputStream in) {
    try {
      return in.readNBytes(LARGEST_BYTES + 1);
    } catch (IOException ignored) {
      throw refused("the credentials could not be read to their end", HINT);
    }
  }

  private static CredentialsFile parse(byte[] bytes, int mostLines) {
    if (bytes.length > LARGEST_BYTES) {
      throw refused("three lines were expected; what came is far longer", HINT);
    }
    List<String> lines = lines(bytes);
    if (lines.size() < NAMES.size()) {
      throw refused(
          "three lines were expected: key, secret, passphrase; lines that came: " + lines.size(),
          HINT);
    }
    if (lines.size() > mostLines) {
      throw refused(
          "three lines were expected: key, secret, passphrase; there are more than "
              + (mostLines == NAMES.size() ? "that" : "those and the word " + CONFIRM),
          HINT);
    }
    for (int i = 0; i < NAMES.size(); i++) {
      String fault =
          i == 0 ? CredentialText.faultOfKey(lines.get(i)) : CredentialText.fault(lines.get(i));
      if (!fault.isEmpty()) {
        throw refused(
            "three lines were expected: key, secret, passphrase; line %d, the %s, %s"
                .formatted(i + 1, NAMES.get(i), fault),
            HINT);
      }
    }
    return new CredentialsFile(
        Secret.of(lines.get(0)),
        Secret.of(lines.get(1)),
        Secret.of(lines.get(2)),
        lines.size() > NAMES.size() && lines.get(NAMES.size()).equals(CONFIRM));
  }

  /** The lines without blanks around them; empty ones at the end do not count. */
  private static List<String> lines(byte[] bytes) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException ignored) {
      throw refused("the credentials are not plain text in UTF-8", HINT);
    }
    List<String> lines = text.lines().map(CredentialText::trimmed).toList();
    int end = lines.size();
    while (end > 0 && lines.get(end - 1).isEmpty()) {
      end--;
    }
    return lines.subList(0, end);
  }

  private static AssetsException refused(String message, String hint) {
    return new AssetsException(new Failure.CredentialsMissing(message, hint));
  }
}
