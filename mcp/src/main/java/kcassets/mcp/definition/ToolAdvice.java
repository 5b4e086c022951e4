package kcassets.mcp.definition;

import java.util.stream.Collectors;
import kcassets.catalog.failure.Advice;
import kcassets.catalog.failure.AdviceWords;
import kcassets.faces.CommandLineAdvice;

/** Advice for an agent: it has tools, and a user who has a terminal. */
public final class ToolAdvice implements AdviceWords {
  public static final AdviceWords WORDS = new ToolAdvice();

  private ToolAdvice() {}

  @Override
  public String say(Advice advice) {
    return switch (advice) {
      case Advice.Plain plain -> plain.sentence();
      case Advice.Several several ->
          several.parts().stream().map(this::say).collect(Collectors.joining(" "));
      case Advice.AddAccount _,
          Advice.AddAccountAgain _,
          Advice.SetVariables _,
          Advice.UseStore _ ->
          byTheUser(advice);
      case Advice.Step step -> say(step);
    };
  }

  private static String say(Advice.Step step) {
    return switch (step) {
      case WALK_WHOLE_LIST -> "Set all to true to walk a wider span, window by window.";
      case CHECK_VALUES -> "Check the values against the input schema.";
      case CHECK_VALUES_OR_WALK ->
          "Check the values against the input schema; for long spans set all to true.";
      case READ_MESSAGE ->
          "The exchange's message says why; check the values against the input schema.";
      case ALLOW_MORE_TIME -> "Wait half a minute and ask again.";
      case WAIT_AS_TOLD ->
          "Ask again after retryAfterMillis, or in some seconds where it is absent.";
      case FIND_CONTRACT -> "Give the contract's symbol, not a pair, such as XBTUSDTM.";
      case CHECK_ACCOUNT, REPORT_FAULT -> CommandLineAdvice.WORDS.say(step);
      case STORE_ACCOUNT,
          LOOK_AT_ACCOUNT,
          REPLACE_KEY,
          CORRECT_PASSPHRASE,
          CORRECT_SECRET,
          CORRECT_KEY_VERSION,
          ASK_FOR_DEMO,
          RESTORE_FILE_MODE,
          USE_POSTGRESQL,
          CREATE_DATABASE,
          CHOOSE_DESTINATION ->
          byTheUser(step);
    };
  }

  /** What only the user can do, at a terminal, is said to be that. */
  private static String byTheUser(Advice advice) {
    return CommandLineAdvice.WORDS.say(advice)
        + " The user does this in a terminal; never ask for a key or secret here.";
  }
}
