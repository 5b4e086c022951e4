package kcassets.history.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which list is the ledger of a wallet. */
class WalletLedgerTest {
  @Test
  void the_spot_wallet_is_kept_by_the_ledger_of_high_frequency_alone() {
    assertThat(WalletLedger.ofWallet("spot")).contains(WalletLedger.SPOT);
    assertThat(WalletLedger.ofWallet("spot-hf")).contains(WalletLedger.SPOT);
    assertThat(WalletLedger.SPOT.source()).isEqualTo(Source.TRADE_HF_LEDGERS);
    assertThat(WalletLedger.ofWallet("option")).isEmpty();
    assertThat(WalletLedger.FUTURES.spelled("BTC")).isEqualTo("XBT");
    assertThat(WalletLedger.SPOT.spelled("BTC")).isEqualTo("BTC");
    assertThat(WalletLedger.FUTURES.spotCurrency("XBT")).isEqualTo("BTC");
  }
}
