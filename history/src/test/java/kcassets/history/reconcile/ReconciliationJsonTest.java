package kcassets.history.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import kcassets.history.ledger.Source;
import org.junit.jupiter.api.Test;

/** How a reconciliation is written. */
class ReconciliationJsonTest {
  private static Leg leg(String uid, String wallet, String amount) {
    return new Leg(
        uid,
        new WalletCoin(wallet, "BTC"),
        Source.SPOT_LEDGERS,
        "id" + wallet,
        1000,
        new BigDecimal(amount),
        true);
  }

  @Test
  void every_check_has_its_amounts_its_difference_and_its_cause() {
    BalanceCheck check =
        new BalanceCheck(
            BalanceCheck.Kind.RUNNING_BALANCE,
            BalanceCheck.State.OPEN,
            new WalletCoin("isolated-margin", Optional.of("BTC-USDT"), "BTC"),
            1000,
            2000,
            new BalanceCheck.Amounts(
                new BigDecimal("1.50"), new BigDecimal("-0.5"), new BigDecimal("0.1E-17")),
            Optional.of(new BalanceCheck.Finding(Cause.ROW_MISSING, "between the rows 1 and 3")));
    Reconciliation told =
        new Reconciliation(
            5000,
            List.of(new Reconciliation.Account("main", "7", 2, List.of(check))),
            new Transfers(
                List.of(new Transfers.Pair(leg("7", "funding", "-2.0"), leg("8", "spot", "2.0"))),
                List.of(
                    new Transfers.Unpaired(
                        leg("7", "spot", "-3"), Transfers.Reason.OTHER_ACCOUNT))));
    String row =
        """
        {"account":"main","uid":"7","kind":"running_balance","wallet":"isolated-margin",\
        "symbol":"BTC-USDT","currency":"BTC","from":"1970-01-01T00:00:01.000Z",\
        "to":"1970-01-01T00:00:02.000Z","opening":"1.5","movements":"-0.5",\
        "closing":"0.000000000000000001","difference":"-0.999999999999999999","state":"open",\
        "cause":"row_missing","message":"between the rows 1 and 3"}\
        """;
    assertThat(ReconciliationJson.rows(told)).containsExactly(row);
    assertThat(ReconciliationJson.text(told))
        .isEqualTo(
            """
            {"closed":false,"asOf":"1970-01-01T00:00:05.000Z",\
            "accounts":[{"account":"main","uid":"7","snapshots":2,"closed":0,"open":1,"unchecked":0}],\
            "checks":[%s],\
            "transfers":{"pairs":[{"time":"1970-01-01T00:00:01.000Z","currency":"BTC","amount":"2",\
            "from":{"account":"main","uid":"7","wallet":"funding","symbol":null,\
            "source":"spot-ledgers","id":"idfunding"},\
            "to":{"account":null,"uid":"8","wallet":"spot","symbol":null,\
            "source":"spot-ledgers","id":"idspot"}}],\
            "unpaired":[{"time":"1970-01-01T00:00:01.000Z","currency":"BTC","amount":"-3",\
            "account":"main","uid":"7","wallet":"spot","symbol":null,"source":"spot-ledgers",\
            "id":"idspot","reason":"other_account"}]}}\
            """
                .formatted(row));
  }
}
