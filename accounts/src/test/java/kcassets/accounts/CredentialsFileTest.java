package kcassets.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import kcassets.catalog.failure.Failure;
import kcassets.client.KeyVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsFileTest {
  private static final String LINES =
      Accounts.KEY + "\n" + Accounts.SECRET + "\n" + Accounts.PASSPHRASE;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"%s", "%s\n", "%s\r\n", "%s\n\n \n", "\uFEFF%s", "  %s\t\n"})
  void three_lines_are_read_however_their_ends_look(String form) {
    CredentialsFile file = CredentialsFile.read(in(form.formatted(LINES)));

    assertThat(file.credentials(KeyVersion.V3)).isEqualTo(Accounts.credentials(Accounts.KEY));
    assertThat(file.isConfirmed()).isFalse();
  }

  @Test
  void lines_may_end_as_on_windows_and_have_blanks_around_them() {
    CredentialsFile file = CredentialsFile.read(in(" " + LINES.replace("\n", " \r\n\t") + " \r\n"));

    assertThat(file.credentials(KeyVersion.V2).passphrase().reveal())
        .isEqualTo(Accounts.PASSPHRASE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n\n\n",
        "KEY",
        "KEY\nSECRET-TEXT",
        "KEY\n\nPASSPHRASE-TEXT",
        "\nSECRET-TEXT\nP\nX",
        "KEY\nSECRET-TEXT\nP\nEXTRA",
        "KEY\nSECRET-TEXT\nP\nCONFIRM",
        "KEY\nSECRET\u0000TEXT\nP",
        "KEY\nSECRET-TEXT\nP\u200bQ",
        "K\u00e9Y\nSECRET-TEXT\nP",
        "K Y\nSECRET-TEXT\nP",
        "KEY\nSECRET-TEXT\n\u001b[2J"
      })
  void anything_else_is_refused_and_not_shown(String text) {
    Failure failure = Accounts.failure(() -> CredentialsFile.read(in(text)));

    assertThat(failure).isInstanceOf(Failure.CredentialsMissing.class);
    assertThat(failure.message()).contains("three lines").doesNotContain("KEY", "TEXT", "EXTRA");
    assertThat(failure.kind().exitCode()).isEqualTo(3);
  }

  @Test
  void the_line_that_is_wrong_is_named() {
    assertThat(Accounts.failure(() -> CredentialsFile.read(in("K\n \nP"))).message())
        .endsWith("line 2, the secret, is empty");
  }

  @Test
  void what_is_far_too_long_is_not_read_to_its_end() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'x';
          }

          @Override
          public int read(byte[] bytes, int offset, int length) {
            Arrays.fill(bytes, offset, offset + length, (byte) 'x');
            return length;
          }
        };

    assertThat(Accounts.failure(() -> CredentialsFile.read(endless)).message())
        .contains("far longer");
    assertThat(
            Accounts.failure(() -> CredentialsFile.read(in("K\nS\n" + "p".repeat(513)))).message())
        .contains("line 3, the passphrase, is longer");
    assertThat(CredentialsFile.read(in("K\nS\n" + "p".repeat(512))).isConfirmed()).isFalse();
  }

  @Test
  void bytes_that_are_no_text_are_refused() {
    InputStream latin1 =
        new ByteArrayInputStream("K\nS\n\u00fcber".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(Accounts.failure(() -> CredentialsFile.read(latin1)).message())
        .contains("not plain text");
  }

  @Test
  void a_stream_that_breaks_is_a_failure_without_its_words() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("/tmp/secret");
          }

          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            throw new IOException("/tmp/secret");
          }
        };

    assertThat(Accounts.failure(() -> CredentialsFile.read(broken)))
        .isInstanceOf(Failure.CredentialsMissing.class);
  }

  @Test
  void a_fourth_line_confirms_only_where_it_is_asked_for_and_only_with_the_word() {
    assertThat(confirmed(LINES + "\nCONFIRM\n")).isTrue();
    assertThat(confirmed(LINES + "\nconfirm\n")).isFalse();
    assertThat(confirmed(LINES + "\n")).isFalse();
    assertThat(
            Accounts.failure(
                () -> CredentialsFile.readWithConfirmation(in(LINES + "\nCONFIRM\nX"))))
        .isInstanceOf(Failure.CredentialsMissing.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw-rw-rw-"})
  void a_file_that_others_can_read_is_refused_with_advice(String modes) throws IOException {
    Failure failure = Accounts.failure(() -> CredentialsFile.readFile(file(modes)));

    assertThat(failure).isInstanceOf(Failure.CredentialsMissing.class);
    assertThat(failure.hint()).contains("chmod 600");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-------", "r--------", "rw--w----"})
  void a_file_of_its_owner_is_read(String modes) throws IOException {
    assertThat(CredentialsFile.readFile(file(modes)).credentials(KeyVersion.V3))
        .isEqualTo(Accounts.credentials(Accounts.KEY));
  }

  @Test
  void a_missing_file_and_a_folder_are_refused_without_their_path() throws IOException {
    Path sub = Files.createDirectory(folder.resolve("sub"));
    Files.setPosixFilePermissions(sub, PosixFilePermissions.fromString("rwx------"));

    for (Path path : new Path[] {folder.resolve("none"), sub}) {
      assertThat(Accounts.failure(() -> CredentialsFile.readFile(path)))
          .isInstanceOf(Failure.CredentialsMissing.class);
    }
  }

  @Test
  void nothing_secret_is_printed() {
    assertThat(CredentialsFile.read(in(LINES)).toString())
        .doesNotContain(Accounts.KEY, Accounts.SECRET, Accounts.PASSPHRASE);
  }

  private Path file(String modes) throws IOException {
    Path file = Files.writeString(folder.resolve("credentials"), LINES);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(modes));
  }

  private static boolean confirmed(String text) {
    return CredentialsFile.readWithConfirmation(in(text)).isConfirmed();
  }

  private static InputStream in(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
