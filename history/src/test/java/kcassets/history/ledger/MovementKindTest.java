package kcassets.history.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import kcassets.catalog.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MovementKindTest {
  @ParameterizedTest
  @CsvSource({
    "DEPOSIT, DEPOSIT",
    "Deposit, DEPOSIT",
    "WITHDRAW, WITHDRAWAL",
    "Withdrawal, WITHDRAWAL",
    "TRADE_EXCHANGE, TRADE",
    "Trade_Exchange, TRADE",
    "Exchange, TRADE",
    "MARGIN_EXCHANGE, TRADE",
    "ISOLATED_EXCHANGE, TRADE",
    "Convert to KCS, TRADE",
    "Convert, TRADE",
    "Cross Margin Trading, TRADE",
    "Isolated Margin Trading, TRADE",
    "TRANSFER, OWN_TRANSFER",
    "Transfer, OWN_TRANSFER",
    "Transferin, OWN_TRANSFER",
    "TransferOut, OWN_TRANSFER",
    "SUB_TRANSFER, SUB_TRANSFER",
    "Sub Account Transfer, SUB_TRANSFER",
    "Sub-account transfer, SUB_TRANSFER",
    "KUCOIN_BONUS, BONUS",
    "KuCoin Bonus, BONUS",
    "KuCoin Event, BONUS",
    "Airdrop/Fork, AIRDROP",
    "Staking Profits, STAKING_REWARD",
    "EARN_LOCK, EARN_TRANSFER",
    "Redemption, EARN_TRANSFER",
    "RETURNED_FEES, FEE_REBATE",
    "Refunded Fees, FEE_REBATE",
    "COUPON_RETURNED_FEES, FEE_REBATE",
    "DEDUCTION_FEES, FEE_CHARGE",
    "KCS Pay Fees, FEE_CHARGE",
    "RealisedPNL, FUTURES_PNL",
    "RealizedPNL, FUTURES_PNL",
    "Funding Fee, FUNDING",
    "Interest, MARGIN_INTEREST",
    "LIQUIDATION, LIQUIDATION",
    "ASSERT_RETURN, LIQUIDATION",
    "Borrowings, LOAN",
    "BORROW, LOAN",
    "REPAY, LOAN",
    "Repayment, LOAN",
    "Liquidation Fees, FEE_CHARGE",
    "Trading Fees, FEE_CHARGE",
    "EARN_PROFIT, STAKING_REWARD",
    "Loans Repaid, LOAN",
    "OTHER, OTHER",
    "Something New, OTHER",
    "'', OTHER"
  })
  void codes_and_phrases_mean_one_thing(String type, MovementKind kind) {
    assertThat(MovementKind.named(type)).isEqualTo(kind);
  }

  @Test
  void every_business_type_that_a_filter_takes_is_known() {
    for (Operation operation :
        new Operation[] {
          Operation.SPOT_LEDGERS, Operation.TRADE_HF_LEDGERS, Operation.MARGIN_HF_LEDGERS
        }) {
      assertThat(known(operation, "bizType"))
          .isNotEmpty()
          .filteredOn(type -> !type.equals("OTHER"))
          .noneMatch(type -> MovementKind.named(type) == MovementKind.OTHER);
    }
    assertThat(known(Operation.FUTURES_LEDGERS, "type"))
        .isNotEmpty()
        .noneMatch(type -> MovementKind.named(type) == MovementKind.OTHER);
  }

  private static Set<String> known(Operation operation, String parameter) {
    return operation.endpoint().parameter(parameter).orElseThrow().domain().values().keySet();
  }

  @ParameterizedTest
  @CsvSource({
    "DEPOSITS, true, INNER_TRANSFER",
    "DEPOSITS, false, DEPOSIT",
    "WITHDRAWALS, true, INNER_TRANSFER",
    "WITHDRAWALS, false, WITHDRAWAL"
  })
  void what_another_account_of_the_exchange_sent_is_inner(
      Source source, boolean inner, MovementKind kind) {
    String json =
        """
        {"id":"a","currency":"BTC","amount":"1","createdAt":1,"status":"SUCCESS","isInner":%s}\
        """
            .formatted(inner);
    LedgerRow row = new RowReading("4711", source).read(json).orElseThrow();

    assertThat(MovementKind.of(row)).isEqualTo(kind);
  }

  @Test
  void labels_are_plain_words_and_no_two_are_alike() {
    assertThat(Arrays.stream(MovementKind.values()).map(MovementKind::label))
        .doesNotHaveDuplicates()
        .allMatch(label -> label.matches("[a-z]+(-[a-z]+)*"))
        .contains("own-transfer", "futures-pnl");
  }
}
