package kcassets.catalog;

import static kcassets.catalog.Parameters.CHAIN;
import static kcassets.catalog.Parameters.CURRENCY_CODE;
import static kcassets.catalog.Parameters.CURRENT_PAGE;
import static kcassets.catalog.Parameters.END_AT;
import static kcassets.catalog.Parameters.ONE_CURRENCY;
import static kcassets.catalog.Parameters.START_AT;
import static kcassets.catalog.Parameters.START_BEFORE_END;
import static kcassets.catalog.Parameters.pageSize;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContradictionsTest {
  private static final Paging.Rows ROWS = new Paging.Rows(List.of("id"), List.of(), "createdAt");

  @Test
  void a_sound_declaration_is_made() {
    assertThat(sound("/api/v1/things").costs(Pool.SPOT, 1).path()).isEqualTo("/api/v1/things");
  }

  @Test
  void a_summary_of_twenty_words_or_of_none_is_refused() {
    sound("/api/v1/things").gives("word ".repeat(19).trim()).costs(Pool.SPOT, 1);

    refused("under twenty words", sound("/api/v1/things").gives("word ".repeat(20).trim()));
    refused("under twenty words", sound("/api/v1/things").gives(" "));
  }

  @Test
  void a_path_is_words_and_declared_required_words() {
    refused("the path holds something else", sound("/api/v1/things?x=1"));
    refused("the path holds something else", sound("api/v1/things"));
    refused("the path holds something else", sound("/api/../things"));
    refused("needs a required parameter currency", sound("/api/v1/{currency}"));
    refused("needs a required parameter currency", sound("/api/v1/{currency}").takes(ONE_CURRENCY));
    refused(
        "needs a word of a known shape for name",
        sound("/api/v1/{name}").takes(free("name").mandatory()));

    sound("/api/v1/{currency}").takes(ONE_CURRENCY.mandatory()).costs(Pool.SPOT, 1);
  }

  @Test
  void a_page_outside_the_venues_documents_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Endpoint.get(Group.ACCOUNT, Host.SPOT, "/x").gives("A.").costs(Pool.SPOT, 1))
        .withMessageContaining("the page is one of the venue's documents");
  }

  @Test
  void an_answer_that_does_not_say_whether_it_shows_money_is_refused() {
    refused(
        "which wallets an answer shows money of",
        Endpoint.get(Group.ACCOUNT, Host.SPOT, "/x").gives("Things.").page("api-1"));

    assertThat(sound("/x").costs(Pool.SPOT, 1).holdings().isNeeded()).isFalse();
    assertThat(sound("/x").repeats(Wallet.SPOT).costs(Pool.SPOT, 1).holdings().isNeeded())
        .isFalse();
    assertThat(sound("/x").holds(Wallet.SPOT).costs(Pool.SPOT, 1).holdings().isNeeded()).isTrue();
    assertThat(Wallet.CROSS_MARGIN.label()).isEqualTo("cross-margin");
  }

  @Test
  void names_are_taken_once() {
    refused("currency is declared twice", sound("/x").takes(ONE_CURRENCY, ONE_CURRENCY));
    refused(
        "the name currency is taken twice",
        sound("/x").takes(ONE_CURRENCY, chain("chain").alias("currency")));
    refused(
        "the option page-size is taken twice",
        sound("/x").takes(chain("pageSize"), chain("pageSIZE")));
  }

  @Test
  void rules_speak_of_what_is_declared_and_can_hold() {
    refused("a rule speaks of endAt", sound("/x").takes(START_AT).rules(START_BEFORE_END));
    refused(
        "a rule compares currency, which is no time",
        sound("/x").takes(ONE_CURRENCY, END_AT).rules(new Rule.Before("currency", "endAt")));
    refused(
        "a rule speaks of values that kind does not have",
        sound("/x")
            .takes(
                Parameter.of("kind", "A", new Domain.Choice(Map.of("A", "")), "The kind."),
                ONE_CURRENCY)
            .rules(new Rule.GoesWith("currency", "kind", Set.of("B"))));
  }

  @Test
  void a_list_with_pages_says_what_its_rows_are_and_has_what_paging_needs() {
    refused(
        "the paging needs pageSize", sound("/x").takes(CURRENT_PAGE).pages(Paging.pages(), ROWS));
    refused(
        "a list with pages says what its rows are",
        sound("/x").takes(CURRENT_PAGE, pageSize(10, 500, 50)).pages(new Paging.None(), ROWS));

    sound("/x")
        .takes(CURRENT_PAGE, pageSize(10, 500, 50))
        .pages(Paging.pages(), ROWS)
        .costs(Pool.SPOT, 1);
  }

  @Test
  void a_widest_span_and_the_rule_about_it_are_the_same() {
    Rule day = new Rule.Span("startAt", "endAt", Duration.ofDays(1));
    refused(
        "the widest span",
        sound("/x").takes(START_AT, END_AT).history(History.spans(Duration.ofDays(1))));
    refused("the widest span", sound("/x").takes(START_AT, END_AT).rules(day));
    refused(
        "the widest span",
        sound("/x").takes(START_AT, END_AT).rules(day).history(History.spans(Duration.ofDays(2))));

    sound("/x")
        .takes(START_AT, END_AT)
        .rules(day)
        .history(History.spans(Duration.ofDays(1)))
        .costs(Pool.SPOT, 1);
  }

  @Test
  void the_public_pool_is_for_calls_without_a_key_and_for_no_others() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sound("/x").costs(Pool.PUBLIC, 1))
        .withMessageContaining("public pool");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sound("/x").needs(Permission.NONE).costs(Pool.SPOT, 1))
        .withMessageContaining("public pool");
    assertThatIllegalArgumentException().isThrownBy(() -> sound("/x").costs(Pool.SPOT, 0));
  }

  @Test
  void all_contradictions_are_told_at_once() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sound("/X").gives("").rules(START_BEFORE_END).costs(Pool.SPOT, 1))
        .withMessageContaining("path holds")
        .withMessageContaining("twenty words")
        .withMessageContaining("startAt")
        .withMessageContaining("endAt");
  }

  @Test
  void a_parameter_has_a_fitting_name_example_and_default() {
    assertThatIllegalArgumentException().isThrownBy(() -> chain("page-size"));
    assertThatIllegalArgumentException().isThrownBy(() -> chain("Page"));
    assertThatIllegalArgumentException().isThrownBy(() -> chain("chain").alias("a b"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Parameter.of("currency", "usdt", CURRENCY_CODE, "The currency."))
        .withMessageContaining("the example of currency");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ONE_CURRENCY.assumed("xbt"))
        .withMessageContaining("the default of currency");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ONE_CURRENCY.assumed("XBT").mandatory())
        .withMessageContaining("is required and has a default");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            Parameter.of(
                "kind",
                "B",
                new Domain.OpenChoice(Map.of("A", "")),
                "An example that only warns."));
  }

  @Test
  void domains_that_nothing_fits_are_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Domain.Choice(Map.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> new Domain.OpenChoice(Map.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> new Domain.WholeNumber(2, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Domain.WholeNumber(-1, 1));
    assertThatNullPointerException().isThrownBy(() -> new Problem("x", nothing()));
  }

  @SuppressWarnings("NullAway") // the point is to hand over what must not be
  private static String nothing() {
    return null;
  }

  private static Declaration sound(String path) {
    return Endpoint.get(Group.ACCOUNT, Host.SPOT, path)
        .gives("Things.")
        .page("api-1")
        .holdsNothing();
  }

  private static Parameter chain(String name) {
    return Parameter.of(name, "trx", CHAIN, "The chain.");
  }

  private static Parameter free(String name) {
    return Parameter.of(name, "x", new Domain.FreeText(10), "A name.");
  }

  private static void refused(String why, Declaration declaration) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> declaration.costs(Pool.SPOT, 1))
        .withMessageContaining(why);
  }
}
