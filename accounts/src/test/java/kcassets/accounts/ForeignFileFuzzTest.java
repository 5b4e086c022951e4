package kcassets.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.regex.Pattern;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.client.KeyVersion;
import kcassets.client.Venue;

/** Files with keys, at random; the inputs of an ordinary run lie in the resources. */
class ForeignFileFuzzTest {
  /** Every word is ours: none of the file's can be in it. */
  private static final Pattern OUR_WORDS =
      Pattern.compile(
          "the credentials are not plain text in UTF-8"
              + "|three lines were expected; what came is far longer"
              + "|three lines were expected: key, secret, passphrase; (lines that came: [0-2]"
              + "|there are more than (that|those and the word CONFIRM)"
              + "|line [123], the (key|secret|passphrase), (is empty"
              + "|is longer than 512 characters|has a control character in it"
              + "|has a character in it that no key has))");

  @FuzzTest
  void three_lines_are_credentials_that_can_be_stored_or_are_refused_in_our_words(byte[] input)
      throws AccountFormat.Unreadable {
    for (boolean confirming : new boolean[] {false, true}) {
      try {
        ByteArrayInputStream in = new ByteArrayInputStream(input);
        CredentialsFile file =
            confirming ? CredentialsFile.readWithConfirmation(in) : CredentialsFile.read(in);
        StoredAccount account = account(file);
        StoredAccount again = AccountFormat.read("main", AccountFormat.write(account));
        assertThat(again.credentials()).isEqualTo(account.credentials());
      } catch (AssetsException refused) {
        assertThat(refused.failure()).isInstanceOf(Failure.CredentialsMissing.class);
        assertThat(refused.failure().message()).matches(OUR_WORDS);
      }
    }
  }

  @FuzzTest
  void a_text_is_an_account_that_is_written_the_same_again_or_it_is_none(byte[] input) {
    try {
      StoredAccount account = AccountFormat.read("main", new String(input, UTF_8));
      String written = AccountFormat.write(account);
      StoredAccount again = AccountFormat.read("main", written);
      assertThat(again.credentials()).isEqualTo(account.credentials());
      assertThat(again.uid()).isEqualTo(account.uid());
      assertThat(AccountFormat.write(again)).isEqualTo(written);
      assertThat(account.venue().isSimulated()).isEqualTo(account.credentials().areSimulated());
    } catch (AccountFormat.Unreadable unreadable) {
      assertThat(unreadable).hasMessage("not an account's file").hasNoCause();
    }
  }

  private static StoredAccount account(CredentialsFile file) {
    var credentials = file.credentials(KeyVersion.of("3").orElseThrow());
    Venue venue =
        credentials.areSimulated()
            ? Venue.simulator("http://127.0.0.1:1", "http://[::1]:2")
            : Venue.PRODUCTION;
    return new StoredAccount("main", venue, credentials, Optional.empty());
  }
}
