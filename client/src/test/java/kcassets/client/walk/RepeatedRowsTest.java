package kcassets.client.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RepeatedRowsTest {
  private final RepeatedRows rows = new RepeatedRows();

  @Test
  void a_row_with_an_id_is_new_once() {
    rows.beginPage(0);

    assertThat(rows.isNew(named("a"))).isTrue();
    assertThat(rows.isNew(named("b"))).isTrue();
    assertThat(rows.isNew(named("a"))).isFalse();
  }

  @Test
  void an_id_is_remembered_for_twenty_thousand_others() {
    rows.isNew(named("first"));
    for (int i = 1; i < 20_000; i++) {
      rows.isNew(named("other " + i));
    }
    assertThat(rows.isNew(named("first"))).isFalse(); // and it is the last again

    assertThat(rows.isNew(named("one more"))).isTrue();
    assertThat(rows.isNew(named("first"))).isFalse();
    assertThat(rows.isNew(named("other 1"))).isTrue();
  }

  @Test
  void rows_that_are_alike_are_all_new_where_a_page_overlaps_no_other() {
    rows.beginPage(0);
    assertThat(rows.isNew(unnamed("x"))).isTrue();
    assertThat(rows.isNew(unnamed("x"))).isTrue();

    rows.beginPage(0);
    assertThat(rows.isNew(unnamed("x"))).isTrue();
  }

  @Test
  void a_row_without_an_id_is_repeated_as_often_as_it_was_given() {
    rows.beginPage(0);
    rows.isNew(unnamed("x"));
    rows.isNew(unnamed("x"));
    rows.isNew(unnamed("y"));

    rows.beginPage(Page.ALL);
    assertThat(rows.isNew(unnamed("x"))).isFalse();
    assertThat(rows.isNew(unnamed("x"))).isFalse();
    assertThat(rows.isNew(unnamed("x"))).isTrue();
    assertThat(rows.isNew(unnamed("y"))).isFalse();
    assertThat(rows.isNew(unnamed("y"))).isTrue();
  }

  @Test
  void no_more_rows_of_a_page_are_repeated_than_may_be() {
    rows.beginPage(0);
    rows.isNew(unnamed("x"));
    rows.isNew(unnamed("y"));

    rows.beginPage(1);
    assertThat(rows.isNew(unnamed("x"))).isFalse();
    assertThat(rows.isNew(unnamed("y"))).isTrue();
  }

  @Test
  void four_thousand_rows_without_an_id_are_remembered_each_as_often_as_it_came() {
    rows.beginPage(0);
    rows.isNew(unnamed("x"));
    rows.isNew(unnamed("x"));
    for (int i = 2; i < 4_000; i++) {
      rows.isNew(unnamed("other"));
    }
    rows.beginPage(2);
    assertThat(rows.isNew(unnamed("x"))).isFalse();
    assertThat(rows.isNew(unnamed("x"))).isFalse();

    rows.beginPage(0);
    rows.isNew(unnamed("one more"));
    rows.beginPage(2);
    assertThat(rows.isNew(unnamed("x"))).isFalse();
    assertThat(rows.isNew(unnamed("x"))).isTrue();

    rows.beginPage(0);
    rows.isNew(unnamed("another"));
    rows.isNew(unnamed("and one"));
    rows.beginPage(2);
    assertThat(rows.isNew(unnamed("x"))).isFalse(); // the one of a moment ago
    assertThat(rows.isNew(unnamed("x"))).isTrue();
  }

  private static Row named(String identity) {
    return new Row("{}", identity, true, OptionalLong.empty(), OptionalLong.empty());
  }

  private static Row unnamed(String identity) {
    return new Row("{}", identity, false, OptionalLong.empty(), OptionalLong.empty());
  }
}
