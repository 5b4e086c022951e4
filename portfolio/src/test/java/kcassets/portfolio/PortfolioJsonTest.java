package kcassets.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kcassets.catalog.Operation;
import kcassets.catalog.failure.AdviceWords;
import kcassets.catalog.failure.Failure;
import org.junit.jupiter.api.Test;

/** Every member of an answer in JSON, in its place. */
class PortfolioJsonTest {
  private static final Failure BUSY =
      new Failure.RateLimited("429000", "too many", Duration.ofMillis(1500));

  /** Debts, a coin without a price, a sub-account on margin, and a source that must wait. */
  private static Portfolio ofOne() {
    return Script.ofMaster()
        .answers(
            Operation.CROSS_MARGIN_ACCOUNT,
            Script.cross("1", "40", "39", "1")
                .replace(
                    "]",
                    ",{\"currency\":\"BTC\",\"total\":\"0\",\"available\":\"0\",\"hold\":\"0\","
                        + "\"liability\":\"0\"}]"))
        .answers(
            Operation.FUTURES_CONTRACTS,
            "[{\"settleCurrency\":\"XBT\"},{\"settleCurrency\":\"x/y\"}]")
        .refuses(Operation.ISOLATED_MARGIN_ACCOUNTS, BUSY)
        .answers(
            Operation.SUB_ACCOUNT_SPOT_BALANCES,
            """
            {"totalNum":1,"totalPage":1,"items":[{"subUserId":"1","subName":"desk",
              "mainAccounts":[{"currency":"DUST","balance":"3","available":"3","holds":"0"}],
              "tradeAccounts":[{"currency":"USDT","balance":"0","available":"0","holds":"0"}],
              "tradeHFAccounts":[{"currency":"USDT","balance":"5","available":"4","holds":"1"}],
              "marginAccounts":[{"currency":"USDT","balance":"2","available":"2","holds":"0"}]}]}
            """)
        .read();
  }

  /** At prices of the user's own. */
  private static Portfolio ofTwo() {
    Prices own = PricesFile.read("BTC,1\nUSDT,2".getBytes(StandardCharsets.UTF_8), "USD");
    Script second =
        Script.ofMaster().answers(Operation.API_KEY_INFO, Script.key("2", true, "General"));
    return PortfolioReader.asking(
            List.of(Script.ofMaster().source("first"), second.source("second")))
        .read(PortfolioOptions.defaults().withPrices(own));
  }

  /** Takes the breaks of lines out. */
  private static String joined(String text) {
    return text.replace("\n", "");
  }

  @Test
  void of_one_account_everything_is_told_and_small_rows_are_one_sum() {
    assertThat(PortfolioJson.text(ofOne(), Optional.of(new BigDecimal("5")), AdviceWords.LIBRARY))
        .isEqualTo(
            joined(
                """
                {"account":"trial","asOf":"2026-01-31T12:00:00.000Z","base":"USD","prices":{"source":"fiat-prices","asOf":"2026-01-31T12:00:00.000Z"},
                "total":"249968","complete":false,
                "byWallet":[
                {"wallet":"futures","value":"150000","share":"0.60007681"},
                {"wallet":"funding","value":"100000","share":"0.40005121"},
                {"wallet":"spot-hf","value":"5","share":"0.00002"},
                {"wallet":"cross-margin","value":"-37","share":"-0.00014802"}],
                "byCurrency":[
                {"currency":"BTC","net":"5","price":"50000","value":"250000","share":"1.00012802"},
                {"currency":"USDT","net":"-32","price":"1","value":"-32","share":"-0.00012802"},
                {"currency":"DUST","net":"3","price":null,"value":null,"share":null}],
                "rows":[
                {"owner":"main","wallet":"futures","symbol":null,"currency":"BTC","balance":"3","available":"3","hold":"0","liability":"0","principal":"0","interest":"0","net":"3","price":"50000","value":"150000"},
                {"owner":"main","wallet":"funding","symbol":null,"currency":"BTC","balance":"2","available":"1.5","hold":"0.5","liability":"0","principal":"0","interest":"0","net":"2","price":"50000","value":"100000"},
                {"owner":"desk","wallet":"spot-hf","symbol":null,"currency":"USDT","balance":"5","available":"4","hold":"1","liability":"0","principal":"0","interest":"0","net":"5","price":"1","value":"5"},
                {"owner":"main","wallet":"cross-margin","symbol":null,"currency":"USDT","balance":"1","available":"1","hold":"0","liability":"40","principal":"39","interest":"1","net":"-39","price":"1","value":"-39"},
                {"owner":"desk","wallet":"funding","symbol":null,"currency":"DUST","balance":"3","available":"3","hold":"0","liability":"0","principal":"0","interest":"0","net":"3","price":null,"value":null}],
                "folded":{"rows":1,"value":"2"},
                "unpriced":["DUST"],
                "coverage":[
                {"source":"spot-accounts","owner":"main","currency":null,"state":"seen","message":"1 balance","error":null},
                {"source":"cross-margin-account","owner":"main","currency":null,"state":"seen","message":"1 balance, 1 with debts","error":null},
                {"source":"isolated-margin-accounts","owner":"main","currency":null,"state":"failed","message":"too many. HINT","error":{"error":"rate_limited","message":"too many","code":"429000","retryable":true,"retryAfterMillis":1500,"hint":"HINT"}},
                {"source":"sub-account-futures-balances","owner":null,"currency":"BTC","state":"seen","message":"1 wallet of 1 account","error":null},
                {"source":"sub-account-spot-balances","owner":null,"currency":null,"state":"seen","message":"1 sub-account, 3 balances","error":null},
                {"source":"cross-margin-account","owner":"desk","currency":null,"state":"not_visible","message":"what it owes on cross margin is shown to its own key only, so its net is what it holds","error":null},
                {"source":"isolated-margin-accounts","owner":null,"currency":null,"state":"not_visible","message":"isolated margin of sub-accounts is shown to their own keys only","error":null},
                {"source":"futures-contracts","owner":null,"currency":null,"state":"seen","message":"contracts settle in XBT","error":null},
                {"source":"fiat-prices","owner":null,"currency":null,"state":"seen","message":"2 prices in USD","error":null}]}
                """
                    .replace("HINT", AdviceWords.LIBRARY.hint(BUSY))));
  }

  @Test
  void of_several_accounts_each_row_names_its_own() {
    assertThat(PortfolioJson.text(ofTwo(), Optional.empty(), AdviceWords.LIBRARY))
        .isEqualTo(
            joined(
                """
                {"account":null,
                "accounts":["first","second"],"asOf":null,"base":"USD","prices":{"source":"file","asOf":null},
                "total":"276","complete":true,
                "byWallet":[
                {"wallet":"cross-margin","value":"240","share":"0.86956522"},
                {"wallet":"isolated-margin","value":"26","share":"0.0942029"},
                {"wallet":"futures","value":"6","share":"0.02173913"},
                {"wallet":"funding","value":"4","share":"0.01449275"}],
                "byCurrency":[
                {"currency":"USDT","net":"132","price":"2","value":"264","share":"0.95652174"},
                {"currency":"BTC","net":"12","price":"1","value":"12","share":"0.04347826"}],
                "rows":[
                {"account":"first","owner":"main","wallet":"cross-margin","symbol":null,"currency":"USDT","balance":"100","available":"100","hold":"0","liability":"40","principal":"39","interest":"1","net":"60","price":"2","value":"120"},
                {"account":"second","owner":"main","wallet":"cross-margin","symbol":null,"currency":"USDT","balance":"100","available":"100","hold":"0","liability":"40","principal":"39","interest":"1","net":"60","price":"2","value":"120"},
                {"account":"first","owner":"main","wallet":"isolated-margin","symbol":"BTC-USDT","currency":"USDT","balance":"10","available":"9","hold":"1","liability":"4","principal":"3","interest":"1","net":"6","price":"2","value":"12"},
                {"account":"second","owner":"main","wallet":"isolated-margin","symbol":"BTC-USDT","currency":"USDT","balance":"10","available":"9","hold":"1","liability":"4","principal":"3","interest":"1","net":"6","price":"2","value":"12"},
                {"account":"first","owner":"main","wallet":"futures","symbol":null,"currency":"BTC","balance":"3","available":"3","hold":"0","liability":"0","principal":"0","interest":"0","net":"3","price":"1","value":"3"},
                {"account":"second","owner":"main","wallet":"futures","symbol":null,"currency":"BTC","balance":"3","available":"3","hold":"0","liability":"0","principal":"0","interest":"0","net":"3","price":"1","value":"3"},
                {"account":"first","owner":"main","wallet":"funding","symbol":null,"currency":"BTC","balance":"2","available":"1.5","hold":"0.5","liability":"0","principal":"0","interest":"0","net":"2","price":"1","value":"2"},
                {"account":"second","owner":"main","wallet":"funding","symbol":null,"currency":"BTC","balance":"2","available":"1.5","hold":"0.5","liability":"0","principal":"0","interest":"0","net":"2","price":"1","value":"2"},
                {"account":"first","owner":"main","wallet":"isolated-margin","symbol":"BTC-USDT","currency":"BTC","balance":"1","available":"1","hold":"0","liability":"0","principal":"0","interest":"0","net":"1","price":"1","value":"1"},
                {"account":"second","owner":"main","wallet":"isolated-margin","symbol":"BTC-USDT","currency":"BTC","balance":"1","available":"1","hold":"0","liability":"0","principal":"0","interest":"0","net":"1","price":"1","value":"1"}],
                "unpriced":[],
                "coverage":[
                {"account":"first","source":"spot-accounts","owner":"main","currency":null,"state":"seen","message":"1 balance","error":null},
                {"account":"first","source":"cross-margin-account","owner":"main","currency":null,"state":"seen","message":"1 balance, 1 with debts","error":null},
                {"account":"first","source":"isolated-margin-accounts","owner":"main","currency":null,"state":"seen","message":"2 balances, 1 with debts","error":null},
                {"account":"first","source":"sub-account-futures-balances","owner":null,"currency":"BTC","state":"seen","message":"1 wallet of 1 account","error":null},
                {"account":"first","source":"sub-account-spot-balances","owner":null,"currency":null,"state":"empty","message":"there are no sub-accounts","error":null},
                {"account":"second","source":"spot-accounts","owner":"main","currency":null,"state":"seen","message":"1 balance","error":null},
                {"account":"second","source":"cross-margin-account","owner":"main","currency":null,"state":"seen","message":"1 balance, 1 with debts","error":null},
                {"account":"second","source":"isolated-margin-accounts","owner":"main","currency":null,"state":"seen","message":"2 balances, 1 with debts","error":null},
                {"account":"second","source":"sub-account-futures-balances","owner":null,"currency":"BTC","state":"seen","message":"1 wallet of 1 account","error":null},
                {"account":"second","source":"sub-account-spot-balances","owner":null,"currency":null,"state":"empty","message":"there are no sub-accounts","error":null},
                {"account":"first","source":"futures-contracts","owner":null,"currency":null,"state":"seen","message":"contracts settle in XBT","error":null}]}
                """));
  }

  @Test
  void rows_by_themselves_are_those_of_the_whole_answer() {
    String whole = PortfolioJson.text(ofOne(), Optional.empty(), AdviceWords.LIBRARY);
    List<String> rows = PortfolioJson.rows(ofOne(), Optional.empty());
    assertThat(rows).hasSize(6).allSatisfy(row -> assertThat(whole).contains(row));
    assertThat(PortfolioJson.rows(ofOne(), Optional.of(new BigDecimal("5")))).hasSize(5);
    assertThat(PortfolioJson.rows(ofTwo(), Optional.empty()))
        .hasSize(10)
        .allSatisfy(row -> assertThat(row).startsWith("{\"account\":\""));
  }
}
