package kcassets.history.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What business types mean, and which source keeps the book of a wallet. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MovementKindTest {
  @ParameterizedTest
  @CsvSource({
    "TRANSFER, OWN_TRANSFER",
    "TransferIn, OWN_TRANSFER",
    "Transferin, OWN_TRANSFER",
    "Sub Account Transfer, SUB_TRANSFER",
    "SUB_TRANSFER, SUB_TRANSFER",
    "TRADE_EXCHANGE, TRADE",
    "Convert to KCS, TRADE",
    "RealisedPNL, PROFIT",
    "RealizedPNL, PROFIT",
    "KCS Pay Fees, FEE",
    "DEDUCTION_FEES, FEE",
    "COUPON_RETURNED_FEES, FEE_RETURNED",
    "Refunded Fees, FEE_RETURNED",
    "KuCoin Event, REWARD",
    "Airdrop/Fork, REWARD",
    "Borrowings, LOAN",
    "ASSERT_RETURN, LIQUIDATION",
    "EARN_LOCK, LOCK",
    "WITHDRAW, WITHDRAWAL",
    "Withdrawal, WITHDRAWAL",
    "Something New, OTHER",
    "'', OTHER"
  })
  void a_business_type_means_the_same_in_every_vocabulary(String type, MovementKind kind) {
    assertThat(MovementKind.of(Source.SPOT_LEDGERS, type)).isEqualTo(kind);
  }

  @Test
  void what_the_lists_of_deposits_and_withdrawals_hold_needs_no_type() {
    assertThat(MovementKind.of(Source.DEPOSITS, "")).isEqualTo(MovementKind.DEPOSIT);
    assertThat(MovementKind.of(Source.WITHDRAWALS, "TRANSFER")).isEqualTo(MovementKind.WITHDRAWAL);
  }

  @Test
  void the_spot_wallet_is_kept_by_the_ledger_of_high_frequency_alone() {
    assertThat(Book.ofWallet("spot")).contains(Book.SPOT);
    assertThat(Book.ofWallet("spot-hf")).contains(Book.SPOT);
    assertThat(Book.SPOT.source()).isEqualTo(Source.TRADE_HF_LEDGERS);
    assertThat(Book.ofWallet("option")).isEmpty();
    assertThat(Book.FUTURES.spelled("BTC")).isEqualTo("XBT");
    assertThat(Book.SPOT.spelled("BTC")).isEqualTo("BTC");
    assertThat(Book.FUTURES.spotCurrency("XBT")).isEqualTo("BTC");
  }
}
