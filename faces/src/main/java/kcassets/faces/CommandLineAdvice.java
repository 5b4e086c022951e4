package kcassets.faces;

import java.util.stream.Collectors;
import kcassets.catalog.failure.Advice;
import kcassets.catalog.failure.AdviceWords;
import kcassets.catalog.failure.Failure;

/** Advice for somebody who has a command line: options and commands. */
public final class CommandLineAdvice implements AdviceWords {
  /** The one there is; it has no state. */
  public static final AdviceWords WORDS = new CommandLineAdvice();

  private CommandLineAdvice() {}

  @Override
  public String say(Advice advice) {
    return switch (advice) {
      case Advice.Plain plain -> plain.sentence();
      case Advice.Several several ->
          several.parts().stream().map(this::say).collect(Collectors.joining(" "));
      case Advice.AddAccount add ->
          "Add it with: kucoin-assets accounts add "
              + add.name()
              + " --from-file FILE; or look around without one: add --demo.";
      case Advice.AddAccountAgain again ->
          "Add it again with: kucoin-assets accounts add "
              + again.name()
              + " --from-file FILE --replace";
      case Advice.SetVariables set ->
          "Set " + String.join(", ", set.names()) + "; or add --demo to look around without a key.";
      case Advice.UseStore use ->
          use.first() + ", or name another place with --store or KUCOIN_ASSETS_HOME.";
      case Advice.Step step -> say(step);
    };
  }

  /** What went wrong and what to do about it. */
  public static String sentences(Failure failure) {
    return failure.message() + ". " + WORDS.hint(failure);
  }

  private static String say(Advice.Step step) {
    return switch (step) {
      case WALK_WHOLE_LIST -> "Add --all to walk a wider span, window by window.";
      case CHECK_VALUES -> "Check the values against --help.";
      case CHECK_VALUES_OR_WALK -> "Check the values against --help; for long spans use --all.";
      case READ_MESSAGE -> "The exchange's message says why; check the values against --help.";
      case ALLOW_MORE_TIME -> "Wait half a minute and ask again; --timeout allows more waiting.";
      case WAIT_AS_TOLD ->
          "Ask again after retryAfterMillis, or in some seconds where it is absent; --timeout allows"
              + " more waiting.";
      case STORE_ACCOUNT ->
          "Let the user store one in a terminal: accounts add NAME --from-file FILE.";
      case CHECK_ACCOUNT -> "Check the account, or add it again.";
      case LOOK_AT_ACCOUNT ->
          "Check the account with: accounts show NAME; add it again if in doubt.";
      case REPLACE_KEY ->
          "Create a read-only key on KuCoin and store it with: accounts add NAME --from-file FILE"
              + " --replace.";
      case CORRECT_PASSPHRASE ->
          "Add the account again with the passphrase given when the key was made; a version 1 key"
              + " needs --key-version 1.";
      case CORRECT_SECRET -> "Add the account again: key and secret do not belong together.";
      case CORRECT_KEY_VERSION ->
          "Add the account again and let it learn the version, or name it with --key-version.";
      case FIND_CONTRACT -> "See futures-contracts for the symbols, such as XBTUSDTM.";
      case REPORT_FAULT ->
          "Report it with the command and the message; the same question will fail again.";
      case ASK_FOR_DEMO -> "Add --demo to the command.";
      case RESTORE_FILE_MODE ->
          "Restore mode 0600 of its file, or add the account again with --replace; if others may"
              + " have seen the key, replace the key.";
      case USE_POSTGRESQL ->
          "Keep the history in PostgreSQL, with --store postgresql://HOST/DATABASE.";
      case CREATE_DATABASE -> "Create it there, or name another with --store.";
      case CHOOSE_DESTINATION ->
          "Name a place with --to where there is room and where files may be made.";
    };
  }
}
