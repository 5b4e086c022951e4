package kcassets.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kcassets.catalog.Operation;
import kcassets.catalog.failure.AdviceWords;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.client.AssetsClient;
import kcassets.simulator.Books;
import kcassets.simulator.Faults;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Deposit addresses of everything that is held, against the books and against refusals. */
class AddressReaderTest {
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private static DepositAddresses read(Script script, AddressQuestion question) {
    return new AddressReader("trial", script, () -> Script.NOON).read(question);
  }

  private static Script answering() {
    return Script.ofMaster()
        .answers(
            Operation.DEPOSIT_ADDRESSES,
            arguments ->
                switch (arguments.getOrDefault("currency", "")) {
                  case "BTC" ->
                      """
                      [{"address":"bc1q","memo":null,"chainId":"bech32","to":"MAIN","currency":"BTC",
                        "contractAddress":"","chainName":"BTC-Segwit"},
                       {"address":"3A","memo":"","chainId":"btc","to":"MAIN","currency":"BTC",
                        "contractAddress":"","chain":"BTC"}]
                      """;
                  case "USDT" -> "[]";
                  case "ODD" -> "[{\"address\":\"x\"}]";
                  default ->
                      throw new AssetsException(
                          new Failure.Refused("400100", "currency not exist"));
                });
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4})
  void every_currency_that_the_books_hold_is_asked_for_once_while_much_goes_wrong(long seed) {
    SimulatorOptions options =
        SimulatorOptions.defaults()
            .withSeed(seed)
            .withDays(3)
            .withFaults(Faults.parse("500=0.05,html=0.02,cut=0.02,429=0.02"));
    try (Simulator simulator = Simulator.start(options);
        AssetsClient client = Venues.client(simulator, simulator.key())) {
      DepositAddresses answer =
          AddressReader.of("trial", client).read(AddressQuestion.ofHeld(LONGEST));

      Set<String> held = held(simulator.books());
      assertThat(answer.complete()).as("%s", answer.missing()).isTrue();
      assertThat(answer.answered()).isEqualTo(held);
      assertThat(held).hasSizeGreaterThan(5);
      assertThat(answer.rows())
          .isSortedAccordingTo(
              Comparator.comparing(DepositAddress::currency).thenComparing(DepositAddress::chain))
          .allSatisfy(row -> assertThat(row.address()).isNotEmpty());
      assertThat(answer.rows().stream().map(DepositAddress::currency).collect(Collectors.toSet()))
          .isEqualTo(held);
      assertThat(answer.rows()).filteredOn(row -> row.chain().equals("xrp")).isNotNull();
    }
  }

  private static Set<String> held(Books books) {
    Set<String> held = new TreeSet<>();
    for (Books.Balance balance : books.balances("main")) {
      boolean something =
          balance.balance().signum() != 0
              || balance.principal().signum() != 0
              || balance.interest().signum() != 0;
      if (something) {
        held.add(balance.wallet().currency().replace("XBT", "BTC"));
      }
    }
    books.pending("main").forEach(each -> held.add(each.currency().replace("XBT", "BTC")));
    return held;
  }

  @Test
  void an_address_is_told_with_all_that_a_deposit_needs_also_in_the_older_form() {
    DepositAddresses answer = read(answering(), AddressQuestion.ofHeld(LONGEST));

    assertThat(answer.rows())
        .containsExactly(
            new DepositAddress("BTC", "bech32", "BTC-Segwit", "bc1q", "", "MAIN", ""),
            new DepositAddress("BTC", "btc", "BTC", "3A", "", "MAIN", ""));
    assertThat(answer.answered()).containsExactlyInAnyOrder("BTC", "USDT");
    assertThat(answer.complete()).isTrue();
    assertThat(answer.coverage())
        .filteredOn(row -> row.source() == Operation.DEPOSIT_ADDRESSES)
        .extracting(row -> row.currency().orElseThrow() + " " + row.state().label())
        .containsExactly("BTC seen", "USDT empty");
  }

  @Test
  void a_currency_that_is_refused_or_unreadable_hides_no_other_and_is_named() {
    DepositAddresses answer =
        read(answering(), new AddressQuestion(Set.of(), Set.of("NOPE", "ODD"), LONGEST));

    assertThat(answer.rows()).hasSize(2);
    assertThat(answer.complete()).isFalse();
    assertThat(answer.missing())
        .extracting(row -> row.currency().orElseThrow() + " " + row.state().label())
        .containsExactly("NOPE failed", "ODD failed");
    assertThat(answer.answered()).doesNotContain("NOPE", "ODD");
  }

  @Test
  void a_wallet_that_may_not_be_read_makes_the_answer_incomplete() {
    Script script =
        answering()
            .refuses(
                Operation.CROSS_MARGIN_ACCOUNT, new Failure.NotPermitted("400007", "no right"));

    DepositAddresses answer = read(script, AddressQuestion.ofHeld(LONGEST));

    assertThat(answer.rows()).hasSize(2);
    assertThat(answer.missing())
        .extracting(Coverage::source)
        .containsExactly(Operation.CROSS_MARGIN_ACCOUNT);
  }

  @Test
  void named_currencies_are_asked_for_and_no_wallet_is() {
    Script script = answering();

    read(script, new AddressQuestion(Set.of("BTC"), Set.of(), LONGEST));

    assertThat(script.asked()).isEqualTo(List.of("deposit-addresses{currency=BTC}"));
  }

  @Test
  void where_nothing_came_for_one_reason_that_reason_is_the_failure() {
    assertThatThrownBy(
            () -> read(answering(), new AddressQuestion(Set.of("NOPE", "NONE"), Set.of(), LONGEST)))
        .isInstanceOfSatisfying(
            AssetsException.class, e -> assertThat(e.failure().code()).isEqualTo("400100"));
  }

  @Test
  void json_has_the_addresses_and_what_became_of_each_source() {
    String json =
        AddressesJson.text(
            read(answering(), new AddressQuestion(Set.of("BTC", "NOPE"), Set.of(), LONGEST)),
            AdviceWords.LIBRARY);

    assertThat(json)
        .startsWith(
            "{\"account\":\"trial\",\"asOf\":\"2026-01-31T12:00:00.000Z\",\"complete\":false,"
                + "\"addresses\":[{\"currency\":\"BTC\",\"chain\":\"bech32\",\"chainName\":"
                + "\"BTC-Segwit\",\"address\":\"bc1q\",\"memo\":\"\",\"to\":\"MAIN\","
                + "\"contractAddress\":\"\"},")
        .contains("\"currency\":\"NOPE\",\"state\":\"failed\",\"message\":\"currency not exist");
    DepositAddresses bitcoin =
        read(answering(), new AddressQuestion(Set.of("BTC"), Set.of(), LONGEST));
    assertThat(AddressesJson.rows(bitcoin))
        .hasSize(2)
        .doesNotContain("", "{}")
        .allSatisfy(row -> assertThat(json).contains(row));
  }

  @Test
  void it_is_counted_how_many_addresses_a_currency_has() {
    Script script =
        answering()
            .answers(
                Operation.DEPOSIT_ADDRESSES,
                asked ->
                    "ONE".equals(asked.get("currency"))
                        ? "[{\"address\":\"1\",\"chainId\":\"one\",\"currency\":\"ONE\"}]"
                        : "[{\"address\":\"2\",\"chainId\":\"a\"},{\"address\":\"2\",\"chainId\":\"b\"}]");

    DepositAddresses answer =
        read(script, new AddressQuestion(Set.of("ONE", "TWO"), Set.of(), LONGEST));

    assertThat(answer.coverage())
        .extracting(Coverage::message)
        .containsExactly("1 address", "2 addresses");
  }
}
