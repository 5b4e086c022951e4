package kcassets.history.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Which source keeps the book of a wallet. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BookTest {
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
