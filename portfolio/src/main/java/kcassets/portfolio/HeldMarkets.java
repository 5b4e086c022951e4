package kcassets.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import kcassets.catalog.Operation;
import kcassets.json.Json;

/**
 * What an account can be said to hold of pairs and contracts. A pair is held when its coin is,
 * which is sold for USDT, and certainly when an isolated margin wallet is of it. A contract is held
 * when the newest rows of the futures ledger are about it, for the exchange puts open positions
 * there.
 *
 * @param certain pairs that exist
 * @param likely pairs that may not exist, for nobody lists them
 */
record HeldMarkets(
    Set<String> certain, Set<String> likely, Set<String> contracts, List<Coverage> coverage) {
  private static final String QUOTE = "USDT";
  private static final Operation LEDGER = Operation.FUTURES_LEDGERS;

  static HeldMarkets read(Calls calls, String account) {
    OwnWallets own = OwnWallets.read(calls, account);
    Set<String> certain = new TreeSet<>();
    own.findings().holdings().forEach(held -> held.symbol().ifPresent(certain::add));
    Set<String> likely = new TreeSet<>();
    for (String currency : own.currencies(held -> !held.wallet().equals(Wallets.FUTURES))) {
      if (!currency.equals(QUOTE) && !certain.contains(currency + "-" + QUOTE)) {
        likely.add(currency + "-" + QUOTE);
      }
    }
    Set<String> settled = Set.copyOf(own.currencies(held -> held.wallet().equals(Wallets.FUTURES)));
    Set<String> contracts = new TreeSet<>();
    List<Coverage> coverage = new ArrayList<>(own.findings().coverage());
    List<CompletableFuture<Answer>> asked = new ArrayList<>();
    List<String> settlements =
        own.settlements().currencies().stream()
            .filter(settlement -> settled.contains(Wallets.spotCode(settlement)))
            .toList();
    settlements.forEach(settlement -> asked.add(calls.ask(LEDGER, Map.of("currency", settlement))));
    for (int i = 0; i < asked.size(); i++) {
      String currency = Wallets.spotCode(settlements.get(i));
      coverage.add(
          contracts(account, asked.get(i).join(), contracts).of(Wallets.MAIN).in(currency));
    }
    return new HeldMarkets(certain, likely, contracts, coverage);
  }

  private static Coverage contracts(String account, Answer answer, Set<String> contracts) {
    return answer
        .map(
            data -> {
              Set<String> here = new TreeSet<>();
              for (Json row : data.list("dataList")) {
                if (row.text("type").toUpperCase(Locale.ROOT).endsWith("PNL")) {
                  row.get("remark")
                      .text()
                      .filter(symbol -> symbol.matches("[A-Z0-9]{2,30}"))
                      .ifPresent(here::add);
                }
              }
              contracts.addAll(here);
              return Findings.of(
                  here.isEmpty()
                      ? Coverage.of(account, LEDGER, State.EMPTY, "no contract was traded lately")
                      : Coverage.of(
                          account, LEDGER, State.SEEN, String.join(", ", here) + " lately"));
            },
            failure ->
                Findings.of(Coverage.refused(account, LEDGER, State.of(LEDGER, failure), failure)))
        .coverage()
        .getFirst();
  }
}
