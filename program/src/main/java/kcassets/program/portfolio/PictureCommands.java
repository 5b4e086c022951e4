package kcassets.program.portfolio;

import java.util.List;
import java.util.Set;
import kcassets.program.commands.Command;
import kcassets.program.commands.Completes;
import kcassets.program.commands.Need;
import kcassets.program.commands.OptionModel;
import kcassets.program.store.StoreOptions;

/** The commands that ask many questions and give one answer. */
public final class PictureCommands {
  static final String PICTURE = "Whole picture";

  private static final OptionModel PARTIAL_OK =
      OptionModel.flag("Exit with 0 even when something is missing.", "--partial-ok");

  private PictureCommands() {}

  /** The command {@code portfolio}. */
  public static Command portfolio() {
    return new Command(
            "portfolio",
            PICTURE,
            "Show every wallet the key can see in one answer, valued in one currency.",
            List.of(
                "Reads funding, spot, option, cross and isolated margin, futures of every settlement"
                    + " currency, and sub-accounts, side by side.",
                "Wallets with nothing in them are left out. For futures net is the equity.",
                "coverage says what became of each source: seen, empty, not_enabled, not_visible,"
                    + " not_permitted, failed. With one of the last two the answer is not complete and"
                    + " the exit is 8.",
                "Amounts are exact; a table rounds half to even: values to 2 places in a fiat"
                    + " currency and 8 in a coin, amounts of a coin to 8.",
                "A file with --prices holds lines such as BTC,67123.4 or a JSON map; values are then"
                    + " counted in --base at these prices, so the same balances give the same answer.",
                "--save keeps the answer in the local store, for the account of the exchange and not"
                    + " for its local name. --diff prints what changed since an answer that was kept, by"
                    + " wallet and by coin, split: by movement, which is what came and went at today's"
                    + " price, and by price, which is what was there all along. Both together compare"
                    + " first and keep then.",
                "The kept answer is in --base where that is given, else its base is used. Where none"
                    + " was kept the exit is 2."),
            List.of(
                OptionModel.value(
                    "CURRENCY",
                    "What values are counted in: a fiat currency or a coin; USD unless told otherwise.",
                    "--base"),
                OptionModel.flag("Leave sub-accounts out.", "--no-subs"),
                OptionModel.value(
                    "VALUE",
                    "Fold rows worth less than this, either way; sums stay complete.",
                    "--min"),
                OptionModel.value(
                        "FILE", "Value with these prices in place of the exchange's.", "--prices")
                    .completedBy(Completes.FILES),
                OptionModel.flag(
                    "Read every stored account; what two of them see is counted once.",
                    "--all-accounts"),
                PARTIAL_OK,
                OptionModel.flag(
                    "Draw bars beside the table, which this option asks for.", "--chart"),
                OptionModel.flag(
                    "Keep the answer in the local store, and print it as ever.", "--save"),
                OptionModel.flag(
                    "Print what changed since the latest answer that was kept.", "--diff"),
                OptionModel.value(
                    "TIME|ID",
                    "With --diff: since the latest kept at this time or before, or since the one of"
                        + " this number.",
                    "--since"),
                OptionModel.flag(
                    "List the answers that were kept, of --account or of every account, newest first; asks"
                        + " the exchange nothing.",
                    "--snapshots"),
                StoreOptions.STORE),
            List.of(),
            "kucoin-assets --demo portfolio --min 1 -o table",
            Set.of(Need.ACCOUNT, Need.STORE, Need.EXCHANGE),
            invocation -> new PortfolioCommand(invocation).run())
        .asTool("portfolio");
  }

  /** The command {@code fees}. */
  public static Command fees() {
    return new Command(
            "fees",
            PICTURE,
            "Show the maker and taker rates of the pairs and contracts that are held or named.",
            List.of(
                "Without names: the pair with USDT of every coin that is held, the pairs of isolated"
                    + " margin, and the contracts that the newest rows of the futures ledger are about,"
                    + " among them every open position.",
                "Basic rates come first; they are those of the account's level, before what a pair"
                    + " changes of them.",
                "Rates are fractions in KuCoin's own digits, 0.001 for 0.1 %; a table shows percent."
                    + " coverage says what became of each source, and the exit is 8 where something is"
                    + " missing. Pairs that were sought because their coin is held, and do not exist, stand"
                    + " in untraded; they are not missing."),
            List.of(
                OptionModel.value(
                    "LIST",
                    "These pairs, joined by commas, such as BTC-USDT,ETH-USDT.",
                    "--symbols"),
                OptionModel.value(
                    "LIST", "These contracts, joined by commas, such as XBTUSDTM.", "--contracts"),
                PARTIAL_OK),
            List.of(),
            "kucoin-assets --demo fees --symbols BTC-USDT --contracts XBTUSDTM -o table",
            Set.of(Need.ACCOUNT, Need.EXCHANGE),
            invocation -> new FeesCommand(invocation).run())
        .asTool("fees");
  }

  /** The command {@code addresses}. */
  public static Command addresses() {
    return new Command(
            "addresses",
            PICTURE,
            "List the deposit addresses of every currency that is held, on every chain.",
            List.of(
                "Held is what lies in any wallet of the account itself: funding, spot, option, margin or"
                    + " futures. Sub-accounts have addresses of their own, which their keys show.",
                "coverage says what became of each source and of each currency; empty means that no"
                    + " address has been made yet. The exit is 8 where something is missing.",
                "Nothing is made or changed: an address comes to exist on KuCoin's own pages."),
            List.of(
                OptionModel.value(
                    "LIST",
                    "Only these, joined by commas, whether they are held or not.",
                    "--currencies"),
                PARTIAL_OK),
            List.of(),
            "kucoin-assets --demo addresses --currencies BTC,USDT -o table",
            Set.of(Need.ACCOUNT, Need.EXCHANGE),
            invocation -> new AddressesCommand(invocation).run())
        .asTool("addresses");
  }

  /** The command {@code address-watch}. */
  public static Command addressWatch() {
    return new Command(
        "address-watch",
        PICTURE,
        "Compare deposit addresses with those that are known, and exit with 10 when one has changed"
            + " or gone.",
        List.of(
            "The first run keeps the addresses of every currency that is held in the local store."
                + " Later ones look at these and at what is held by then.",
            "An address that is new is told once and known from then on. One that has changed or"
                + " gone is told in every run, until --accept or until it is as it was.",
            "A currency that was not answered is not judged: it stands in coverage, and the exit is"
                + " 8 unless there is an alarm."),
        List.of(
            OptionModel.flag(
                "Take what is now for right: look at KuCoin's own page first.", "--accept"),
            PARTIAL_OK,
            StoreOptions.STORE),
        List.of(),
        "kucoin-assets --demo address-watch -o table",
        Set.of(Need.ACCOUNT, Need.STORE, Need.EXCHANGE),
        invocation -> new AddressWatchCommand(invocation).run());
  }
}
