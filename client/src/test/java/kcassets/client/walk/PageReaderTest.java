package kcassets.client.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import kcassets.catalog.Operation;
import kcassets.catalog.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageReaderTest {
  @Test
  void a_page_tells_what_the_list_counts_wherever_else_such_names_stand() {
    Page page =
        read(
            Operation.DEPOSITS,
            "{\"more\":{\"items\":[{\"id\":\"x\"}],\"totalNum\":9},\"totalNum\":\"12\","
                + "\"totalPage\":2,\"odd\":[[{\"totalPage\":7}]],\"items\":[{\"id\":\"a\"}],"
                + "\"hasMore\":true}");

    assertThat(page.rows()).extracting(Row::json).containsExactly("{\"id\":\"a\"}");
    assertThat(page.total()).isEqualTo(12);
    assertThat(page.totalPages()).isEqualTo(2);
    assertThat(page.hasMore()).isTrue();
    assertThat(page.data()).isEmpty();
  }

  @Test
  void what_is_not_counted_is_unknown() {
    Page page =
        read(
            Operation.DEPOSITS,
            "{\"items\":{\"totalNum\":3},\"totalNum\":{\"totalPage\":4},\"hasMore\":false}");

    assertThat(page.rows()).isEmpty();
    assertThat(page.total()).isEqualTo(-1);
    assertThat(page.totalPages()).isEqualTo(-1);
    assertThat(page.hasMore()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "7", "\"text\"", "true", "[]", "{}", "{\"items\":null}"})
  void data_without_a_list_is_an_empty_page(String data) {
    assertThat(read(Operation.DEPOSITS, data).rows()).isEmpty();
    Page kept = PageReader.keepingData(Operation.DEPOSITS.endpoint()).read(data);
    assertThat(kept.data()).isEqualTo(data);
  }

  @Test
  void a_row_is_anything_and_its_inner_members_are_not_its_own() {
    Page page =
        read(
            Operation.SPOT_LEDGERS,
            "{\"items\":[{\"in\":{\"id\":\"2\"},\"id\":\"1\",\"createdAt\":5},[{\"id\":3}],\"x\",4]}");

    assertThat(page.rows())
        .extracting(Row::json)
        .containsExactly(
            "{\"in\":{\"id\":\"2\"},\"id\":\"1\",\"createdAt\":5}", "[{\"id\":3}]", "\"x\"", "4");
    Row first = page.rows().getFirst();
    assertThat(first.identity()).isEqualTo("1:1;");
    assertThat(first.named()).isTrue();
    assertThat(first.time()).isEqualTo(OptionalLong.of(5));
    assertThat(first.cursor()).isEmpty();
    assertThat(page.rows().getLast().named()).isFalse();
    assertThat(page.rows().getLast().identity()).isEqualTo("4");
  }

  @Test
  void absent_and_empty_members_make_different_rows_without_an_id() {
    Page page =
        read(
            Operation.DEPOSITS,
            "{\"items\":[{\"id\":null,\"currency\":\"BTC\",\"address\":\"\"},"
                + "{\"currency\":\"BTC\"}]}");

    assertThat(page.rows()).extracting(Row::named).containsExactly(false, false);
    assertThat(page.rows().getFirst().identity()).contains("3:BTC;").contains("0:;");
    assertThat(page.rows().getLast().identity()).contains("3:BTC;").doesNotContain("0:;");
  }

  @ParameterizedTest
  @CsvSource({"-1, true", "0, false", "7, false"})
  void a_row_with_a_negative_offset_is_provisional(long offset, boolean provisional) {
    String row = "{\"currency\":\"XBT\",\"offset\":" + offset + ",\"time\":9}";
    Page page =
        read(
            Operation.FUTURES_LEDGERS, "{\"dataList\":[" + row + "," + row + "],\"hasMore\":true}");

    assertThat(page.rows().getFirst().cursor())
        .isEqualTo(provisional ? OptionalLong.empty() : OptionalLong.of(offset));
    assertThat(page.rows()).extracting(Row::named).containsOnly(true);
    assertThat(page.rows().stream().map(Row::identity).distinct()).hasSize(provisional ? 2 : 1);
  }

  @Test
  void an_id_is_a_cursor_where_pages_go_by_ids_and_if_it_is_a_number() {
    Page page =
        read(
            Operation.TRADE_HF_LEDGERS,
            "[{\"id\":\"9223372036854775807\"},{\"id\":\"12345678901234567890\"},{\"id\":\"\"},"
                + "{\"id\":\"x\"},{\"id\":4}]");

    assertThat(page.rows())
        .extracting(Row::cursor)
        .containsExactly(
            OptionalLong.of(Long.MAX_VALUE),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.of(4));
  }

  @Test
  void about_what_rows_take_in_memory_is_their_text_and_two_hundred_bytes_each() {
    assertThat(read(Operation.TRADE_HF_LEDGERS, "[{\"id\":1},{\"id\":22}]").bytes())
        .isEqualTo(8 + 9 + 400);
  }

  @ParameterizedTest
  @EnumSource(
      value = Operation.class,
      names = {"DEPOSITS", "SPOT_ACCOUNTS"})
  void what_has_no_cursor_is_not_read_by_one(Operation operation) {
    Request request =
        operation.request(
            operation == Operation.DEPOSITS ? Map.of("currency", "BTC") : Map.of(), Instant.EPOCH);
    WindowPlan.Window window = new WindowPlan.Window(request, 0, 1, false, true, 0);
    PageReader reader = new PageReader(Operation.DEPOSITS.endpoint());

    assertThatThrownBy(() -> new CursorPages((asked, how) -> none(), window, reader, () -> false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(operation.command() + " has no cursor");
  }

  @Test
  void what_is_no_list_has_no_pages() {
    Request request = Operation.SPOT_ACCOUNTS.request(Map.of(), Instant.EPOCH);
    WindowPlan.Window window = new WindowPlan.Window(request, 0, 1, false, true, 0);
    PageReader reader = new PageReader(Operation.DEPOSITS.endpoint());

    assertThatThrownBy(() -> Pages.of((asked, how) -> none(), window, reader, () -> false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("spot-accounts has no pages");
  }

  private static Page none() {
    return new Page(List.of(), 0, 0, false, 0, "");
  }

  private static Page read(Operation operation, String data) {
    return new PageReader(operation.endpoint()).read(data);
  }
}
