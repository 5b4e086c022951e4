package kcassets.program.commands;

import java.util.List;

/** The options that stand before or after any command. */
public final class GlobalOptions {
  private static final List<OptionModel> ALL =
      List.of(
          OptionModel.value(
                  "NAME",
                  "The stored account to ask with. Else KUCOIN_ASSETS_ACCOUNT, else the key in"
                      + " KUCOIN_API_KEY and its companions, else main.",
                  "--account")
              .completedBy(Completes.ACCOUNTS),
          OptionModel.flag(
              "Ask a simulated exchange inside this program, with an account of its own: no"
                  + " credentials, no network.",
              "--demo"),
          OptionModel.value("FORMAT", "How the result is printed.", "-o", "--output")
              .oneOf(
                  Values.meanings(
                      "json",
                      "one JSON value; the usual one",
                      "ndjson",
                      "one row a line, as it arrives",
                      "csv",
                      "for spreadsheets",
                      "table",
                      "for people")),
          OptionModel.value(
              "EXPR",
              "Filter the JSON with this expression of the jq language; row by row with ndjson.",
              "--jq"),
          OptionModel.value(
              "SECONDS",
              "The most that one request may take with all its retries, from the moment the quota"
                  + " lets it go; 30 unless told otherwise.",
              "--timeout"),
          OptionModel.flag("Say on standard error what is being done.", "-v", "--verbose"),
          OptionModel.flag("Show help, with an example that runs as it stands.", "-h", "--help"),
          OptionModel.flag("Show the version.", "-V", "--version"));

  private GlobalOptions() {}

  /** All of them, in the order to show them. */
  public static List<OptionModel> list() {
    return ALL;
  }
}
