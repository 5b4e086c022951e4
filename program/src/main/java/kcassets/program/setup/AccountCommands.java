package kcassets.program.setup;

import java.util.List;
import java.util.Set;
import kcassets.program.commands.Command;
import kcassets.program.commands.Completes;
import kcassets.program.commands.Need;
import kcassets.program.commands.OptionModel;
import kcassets.program.commands.PositionalModel;
import kcassets.program.commands.Values;
import kcassets.program.store.StoreOptions;

/** The commands that keep accounts, and look at whether they and the rest are as they should be. */
public final class AccountCommands {
  private static final String ACCOUNTS = "Accounts";
  private static final String PROGRAM = "This program";

  private static final PositionalModel NAME =
      PositionalModel.required(
          "name", "NAME", "The account's name: letters, digits, '.', '_' and '-'.");
  private static final PositionalModel STORED_NAME = NAME.completedBy(Completes.ACCOUNTS);

  private AccountCommands() {}

  /** The command {@code accounts}. */
  public static Command accounts() {
    return Command.leading(
        "accounts",
        ACCOUNTS,
        "Keep the accounts that this program can ask with.",
        List.of("Keys, secrets and passphrases are never printed, and never taken as arguments."),
        List.of(add(), list(), show(), remove(), audit()),
        "kucoin-assets --demo accounts list");
  }

  /** The command {@code doctor}. */
  public static Command doctor() {
    return new Command(
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
        "kucoin-assets --demo doctor -o table",
        Set.of(Need.ACCOUNT, Need.STORE, Need.EXCHANGE),
        invocation -> new DoctorCommand(invocation).run());
  }

  private static Command add() {
    return new Command(
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
        "printf 'sim-0123456789abcdef\\nsecret-of-mine\\npassphrase\\n' | kucoin-assets --demo"
            + " accounts add trial --from-file - --no-verify"
            + " --simulator http://127.0.0.1:18080,http://127.0.0.1:18081",
        Set.of(Need.EXCHANGE),
        invocation -> new AccountsCommand(invocation).add());
  }

  private static Command list() {
    return new Command(
            "list",
            ACCOUNTS,
            "List the names of the stored accounts and where they belong.",
            List.of(),
            List.of(),
            List.of(),
            "kucoin-assets --demo accounts list",
            Set.of(),
            invocation -> new AccountsCommand(invocation).list())
        .asTool("list_accounts");
  }

  private static Command show() {
    return new Command(
        "show",
        ACCOUNTS,
        "Show one account, with key and secret masked.",
        List.of(),
        List.of(),
        List.of(STORED_NAME),
        "kucoin-assets --demo accounts show demo",
        Set.of(),
        invocation -> new AccountsCommand(invocation).show());
  }

  private static Command remove() {
    return new Command(
        "remove",
        ACCOUNTS,
        "Remove a stored account, after the word CONFIRM.",
        List.of("Without a terminal the word is read from standard input."),
        List.of(),
        List.of(STORED_NAME),
        "echo CONFIRM | kucoin-assets --demo accounts remove demo",
        Set.of(),
        invocation -> new AccountsCommand(invocation).remove());
  }

  private static Command audit() {
    return new Command(
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
            "kucoin-assets --demo accounts audit",
            Set.of(Need.ACCOUNT, Need.EXCHANGE),
            invocation -> new AuditCommand(invocation).run())
        .asTool("audit_keys");
  }
}
