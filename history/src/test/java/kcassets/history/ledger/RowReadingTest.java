package kcassets.history.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowReadingTest {
  private static LedgerRow read(Source source, String json) {
    return new RowReading("4711", source).read(json).orElseThrow();
  }

  @Test
  void what_goes_out_is_negative_and_keeps_its_digits() {
    LedgerRow row =
        read(
            Source.TRADE_HF_LEDGERS,
            """
            {"id":"9007199254740993","currency":"BTC","amount":"0.100000000000000000","fee":"0.10",
             "balance":"7.5","accountType":"TRADE_HF","bizType":"TRANSFER","direction":"out",
             "createdAt":"1750000000001","context":"{'a':1}"}\
            """);
    assertThat(row.amount().toPlainString()).isEqualTo("-0.100000000000000000");
    assertThat(row.fee().orElseThrow().toPlainString()).isEqualTo("0.10");
    assertThat(row.balance().orElseThrow().toPlainString()).isEqualTo("7.5");
    assertThat(row.id()).isEqualTo("9007199254740993");
    assertThat(row.timeMillis()).isEqualTo(1_750_000_000_001L);
    assertThat(row.wallet()).contains("spot-hf");
    assertThat(row.context()).contains("{'a':1}");
  }

  @Test
  void ids_and_times_come_as_numbers_too() {
    LedgerRow row =
        read(
            Source.MARGIN_HF_LEDGERS,
            """
            {"id":9007199254740993,"currency":"BTC","amount":"1","accountType":"ISOLATED_V2",
             "direction":"in","createdAt":1750000000001,"context":""}\
            """);
    assertThat(row.id()).isEqualTo("9007199254740993");
    assertThat(row.wallet()).contains("isolated-margin");
    assertThat(row.context()).contains("");
    assertThat(row.fee()).isEmpty();
  }

  @Test
  void the_balance_of_spot_ledgers_is_no_balance() {
    LedgerRow row =
        read(
            Source.SPOT_LEDGERS,
            "{\"id\":\"a\",\"currency\":\"BTC\",\"amount\":\"1\",\"balance\":\"0\",\"createdAt\":1}");
    assertThat(row.balance()).isEmpty();
    assertThat(row.direction()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "RealisedPNL, -1.5, -1.5, out",
    "RealisedPNL, 1.5, 1.5, in",
    "TransferOut, 2, -2, out",
    "TransferOut, -2, -2, out",
    "TransferIn, 2, 2, in",
    "Withdrawal, 1E+2, -100, out",
    "Deposit, 1e-8, 0.00000001, in"
  })
  void futures_transfers_have_the_sign_of_their_type(
      String type, String amount, String signed, String direction) {
    LedgerRow row =
        read(
            Source.FUTURES_LEDGERS,
            """
            {"time":5,"type":"%s","amount":%s,"fee":0.0,"accountEquity":10,"status":"Completed",
             "remark":"XBTUSDTM","offset":12,"currency":"XBT"}\
            """
                .formatted(type, amount));
    assertThat(row.amount().toPlainString()).isEqualTo(signed);
    assertThat(row.direction()).contains(direction);
    assertThat(row.id()).isEqualTo("XBT:12");
    assertThat(row.spotCurrency()).isEqualTo("BTC");
    assertThat(row.context()).contains("XBTUSDTM");
  }

  @ParameterizedTest
  @CsvSource({"Pending, -1", "Pending, 7", "Completed, -1"})
  void provisional_futures_rows_are_not_kept(String status, String offset) {
    Optional<LedgerRow> row =
        new RowReading("4711", Source.FUTURES_LEDGERS)
            .read(
                """
                {"time":5,"type":"RealisedPNL","amount":1,"fee":null,"status":"%s","offset":%s,
                 "currency":"USDT"}\
                """
                    .formatted(status, offset));
    assertThat(row).isEmpty();
  }

  @Test
  void a_deposit_without_id_keeps_its_name_while_it_matures_and_twins_are_two() {
    String young =
        """
        {"currency":"BTC","amount":"1","address":"a","memo":"","createdAt":1000,
         "walletTxId":null,"status":"PROCESSING"}\
        """;
    String old = young.replace("null", "\"0xabc\"").replace("PROCESSING", "SUCCESS");
    RowReading first = new RowReading("4711", Source.DEPOSITS);
    String one = first.read(young).orElseThrow().id();
    String two = first.read(young).orElseThrow().id();
    assertThat(one).isNotEqualTo(two);
    assertThat(read(Source.DEPOSITS, old).id()).isEqualTo(one);
    assertThat(read(Source.DEPOSITS, young.replace("\"1\"", "\"2\"")).id()).isNotEqualTo(one);
  }

  @Test
  void a_withdrawal_goes_out() {
    LedgerRow row =
        read(
            Source.WITHDRAWALS,
            "{\"id\":\"w\",\"currency\":\"BTC\",\"amount\":\"3\",\"fee\":\"0.1\",\"createdAt\":1,\"status\":\"REVIEW\"}");
    assertThat(row.amount().toPlainString()).isEqualTo("-3");
    assertThat(row.direction()).contains("out");
    assertThat(Source.WITHDRAWALS.isFinal(row.status().orElseThrow())).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "[1]; is no object",
        "{\"id\":\"a\",\"currency\":\"BTC\",\"amount\":\"1\"}; has no time",
        "{\"id\":\"a\",\"currency\":\"BTC\",\"amount\":\"1\",\"createdAt\":-5}; has no time",
        "{\"id\":\"a\",\"createdAt\":1,\"amount\":\"1\"}; names no currency",
        "{\"id\":\"a\",\"createdAt\":1,\"currency\":\"BTC\"}; has no amount",
        "{\"id\":\"a\",\"createdAt\":1,\"currency\":\"BTC\",\"amount\":\"x\"}; that is no number",
        "{\"id\":\"a\",\"createdAt\":1,\"currency\":\"BTC\",\"amount\":\"1e999999999\"}; that is no number"
      })
  void a_row_that_makes_no_sense_is_refused_in_words(String json, String words) {
    assertThatThrownBy(() -> read(Source.SPOT_LEDGERS, json)).hasMessageContaining(words);
  }
}
