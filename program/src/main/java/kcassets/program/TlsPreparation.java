package kcassets.program;

import java.util.Optional;
import kcassets.accounts.AccountSelection;
import kcassets.accounts.AccountStore;
import kcassets.accounts.Home;
import kcassets.catalog.Operation;
import kcassets.catalog.failure.AssetsException;
import kcassets.client.AssetsClient;
import kcassets.client.Venue;
import kcassets.faces.CommandNames;
import kcassets.program.commands.ProcessEnvironment;

/**
 * Makes TLS ready while the words are still being parsed, when they look like a question to the
 * exchange itself. It is a guess beside the run, which no result depends on; nothing is sent.
 */
final class TlsPreparation {
  private final ProcessEnvironment process;
  private final String[] words;

  private TlsPreparation(ProcessEnvironment process, String... words) {
    this.process = process;
    this.words = words;
  }

  /** Begins, on a thread that does not keep the process alive. */
  static void begin(ProcessEnvironment process, String... words) {
    Thread.ofPlatform()
        .daemon()
        .name("tls preparation")
        .start(new TlsPreparation(process, words)::run);
  }

  private void run() {
    try {
      if (looksLikeQuestion()) {
        AssetsClient.prepare(venue());
      }
    } catch (RuntimeException _) {
      // the run itself meets it again, and tells it
    }
  }

  private boolean looksLikeQuestion() {
    boolean question = false;
    for (String word : words) {
      if (word.equals("--demo") || word.equals("--help") || word.equals("-h")) {
        return false;
      }
      question |= word.equals("batch") || Operation.named(word).isPresent();
    }
    return question;
  }

  private Venue venue() {
    AccountSelection selection = AccountSelection.of(account(), process.environment());
    try {
      return selection
          .resolve(
              new AccountStore(Home.of(process.environment()).configuration()), CommandNames.NAMES)
          .venue();
    } catch (AssetsException _) {
      return Venue.PRODUCTION; // a public question needs no account
    }
  }

  private Optional<String> account() {
    for (int i = 0; i < words.length; i++) {
      if (words[i].startsWith("--account=")) {
        return Optional.of(words[i].substring("--account=".length()));
      }
      if (words[i].equals("--account") && i + 1 < words.length) {
        return Optional.of(words[i + 1]);
      }
    }
    return Optional.empty();
  }
}
