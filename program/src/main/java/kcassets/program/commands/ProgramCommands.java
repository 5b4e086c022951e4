package kcassets.program.commands;

import java.util.List;

/** The commands that are no operation of the venue. */
final class ProgramCommands {
  static final String ACCOUNTS = "Accounts";
  static final String PROGRAM = "This program";

  private static final PositionalModel NAME =
      PositionalModel.required(
          "name", "NAME", "The account's name: letters, digits, '.', '_' and '-'.");
  private static final PositionalModel STORED_NAME = NAME.completedBy(Completes.ACCOUNTS);

  private ProgramCommands() {}

  static CommandModel accounts() {
    return new CommandModel(
        "accounts",
        ACCOUNTS,
        "Keep the accounts that this program can ask with.",
        List.of("Keys, secrets and passphrases are never printed, and never taken as arguments."),
        List.of(),
        List.of(),
        List.of(add(), list(), show(), remove(), audit()),
        "kucoin-assets --demo accounts list");
  }

  static CommandModel operations() {
    return leaf(
        "operations",
        "Print the catalog: every operation with its parameters, limits and cost.",
        List.of(),
        List.of(),
        "kucoin-assets --demo operations");
  }

  static CommandModel errors() {
    return leaf(
        "errors",
        "Print every kind of failure with its exit code, and the exchange's codes behind it.",
        List.of(),
        List.of(),
        "kucoin-assets --demo errors");
  }

  static CommandModel doctor() {
    return new CommandModel(
        "doctor",
        PROGRAM,
        "Check what a working program needs: Java, files, store, clock, both hosts, key, rights.",
        List.of(
            "Each row is PASS, WARN or FAIL, with what to do; exits with 10 when one is FAIL.",
            "The answer names no path, key, account, address or uid: it is safe to share.",
            "It ends within 20 seconds however the network behaves."),
        List.of(
            OptionModel.flag(
                "Ask nobody: rows about the network are WARN, and say so.", "--offline"),
            StoreOptions.STORE),
        List.of(),
        List.of(),
        "kucoin-assets --demo doctor -o table");
  }

  static CommandModel batch() {
    return leaf(
        "batch",
        "Answer many questions from standard input: one JSON object a line, in order.",
        List.of(
            "A line is {\"operation\":\"deposits\",\"arguments\":{\"currency\":\"BTC\"},\"id\":7}; its"
                + " answer is {\"id\":7,\"data\":...} or {\"id\":7,\"error\":{...}}.",
            "Questions are asked in parallel, within the quota; answers come in the order of the"
                + " lines.",
            "Exits with 0 when all were answered with data, else with the code of the first that"
                + " was not."),
        List.of(),
        "echo '{\"operation\":\"spot-accounts\",\"id\":1}' | kucoin-assets --demo batch");
  }

  static CommandModel completion() {
    return leaf(
        "completion",
        "Print a script that completes commands, options and values in a shell.",
        List.of(
            "For bash: source <(kucoin-assets completion bash).",
            "For zsh: kucoin-assets completion zsh > a file _kucoin-assets in a folder of fpath."),
        List.of(
            PositionalModel.required("shell", "SHELL", "The shell.")
                .oneOf(Values.words("bash", "zsh"))),
        "kucoin-assets --demo completion bash");
  }

  static CommandModel simulator() {
    return new CommandModel(
        "simulator",
        PROGRAM,
        "Run a simulated exchange on this machine until stopped.",
        List.of(
            "The first line of the result names both addresses and a key that works there.",
            "It answers on the loopback address only."),
        List.of(
            OptionModel.value("N", "The port of the spot host; 0 is any free one.", "--port"),
            OptionModel.value(
                "N", "The port of the futures host; 0 is any free one.", "--futures-port"),
            OptionModel.value(
                "N", "The world to make: the same number gives the same world.", "--seed"),
            OptionModel.value("N", "How many days of history the world has.", "--days"),
            OptionModel.value(
                "LIST",
                "What goes wrong, joined by commas, with its probability: 500, html, cut, half,"
                    + " 429, overload; delay=200ms; moving. Such as 500=0.05,html=0.01,moving.",
                "--faults")),
        List.of(),
        List.of(),
        "kucoin-assets --demo simulator --seed 7 --faults 500=0.05,moving");
  }

  static CommandModel help() {
    return leaf(
        "help",
        "Show the commands, or the help of one.",
        List.of(),
        List.of(
            PositionalModel.required("command", "COMMAND", "The command to explain.")
                .optional()
                .completedBy(Completes.COMMANDS)),
        "kucoin-assets --demo help deposits");
  }

  static CommandModel version() {
    return leaf(
        "version", "Show the version.", List.of(), List.of(), "kucoin-assets --demo version");
  }

  private static CommandModel add() {
    return new CommandModel(
        "add",
        ACCOUNTS,
        "Store an account, after asking KuCoin about its key.",
        List.of(
            "The file has three lines: key, secret, passphrase.",
            "Warns about rights beyond General and Futures, about a key without an IP list, and"
                + " about one that expires within 30 days.",
            "A key that KuCoin refuses is not stored."),
        List.of(
            OptionModel.value(
                    "FILE", "Where the three lines are; - is standard input.", "--from-file")
                .completedBy(Completes.FILES)
                .mandatory(),
            OptionModel.value(
                    "VERSION",
                    "The key's version; learned from KuCoin when left out. Version 1 sends the"
                        + " passphrase in clear.",
                    "--key-version")
                .oneOf(Values.words("1", "2", "3")),
            OptionModel.value(
                "SPOT_URL,FUTURES_URL",
                "The account belongs to a simulator at these loopback addresses.",
                "--simulator"),
            OptionModel.flag("Store the account without asking about its key.", "--no-verify"),
            OptionModel.flag(
                "Replace the account of this name, after the word CONFIRM.", "--replace")),
        List.of(NAME),
        List.of(),
        "printf 'sim-0123456789abcdef\\nsecret-of-mine\\npassphrase\\n' | kucoin-assets --demo"
            + " accounts add trial --from-file - --no-verify"
            + " --simulator http://127.0.0.1:18080,http://127.0.0.1:18081");
  }

  private static CommandModel list() {
    return new CommandModel(
        "list",
        ACCOUNTS,
        "List the names of the stored accounts and where they belong.",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        "kucoin-assets --demo accounts list");
  }

  private static CommandModel show() {
    return new CommandModel(
        "show",
        ACCOUNTS,
        "Show one account, with key and secret masked.",
        List.of(),
        List.of(),
        List.of(STORED_NAME),
        List.of(),
        "kucoin-assets --demo accounts show demo");
  }

  private static CommandModel remove() {
    return new CommandModel(
        "remove",
        ACCOUNTS,
        "Remove a stored account, after the word CONFIRM.",
        List.of("Without a terminal the word is read from standard input."),
        List.of(),
        List.of(STORED_NAME),
        List.of(),
        "echo CONFIRM | kucoin-assets --demo accounts remove demo");
  }

  private static CommandModel audit() {
    return new CommandModel(
        "audit",
        ACCOUNTS,
        "Look for what is unsafe about an account's key and the keys of its sub-accounts.",
        List.of(
            "Finds rights beyond General and Futures, a missing IP list, an expiry within 30 days,"
                + " an old version, keys of sub-accounts that may withdraw, and an account whose"
                + " wallets cannot all be seen.",
            "Exits with 10 when something is critical or a warning; what is only worth knowing"
                + " (info) does not count. Exits with 8 when nothing was found but not everything"
                + " could be checked; coverage says what.",
            "Other keys of the same account cannot be seen: no call of KuCoin lists them.",
            "As ndjson and csv it gives the findings alone, as table what a person reads."),
        List.of(OptionModel.flag("Look at every stored account, all at once.", "--all")),
        List.of(
            PositionalModel.required(
                    "name", "NAME", "The account; the one that is in use when left out.")
                .optional()
                .completedBy(Completes.ACCOUNTS)),
        List.of(),
        "kucoin-assets --demo accounts audit");
  }

  private static CommandModel leaf(
      String name,
      String summary,
      List<String> description,
      List<PositionalModel> positionals,
      String example) {
    return new CommandModel(
        name, PROGRAM, summary, description, List.of(), positionals, List.of(), example);
  }
}
