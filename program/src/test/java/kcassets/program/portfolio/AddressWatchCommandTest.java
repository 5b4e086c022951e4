package kcassets.program.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kcassets.catalog.Operation;
import kcassets.history.kept.AddressAnswer;
import kcassets.history.kept.KeptAddress;
import kcassets.history.kept.KeptAddresses;
import kcassets.history.store.HistoryStore;
import kcassets.history.store.StoreLocation;
import kcassets.program.Run;
import kcassets.simulator.Faults;
import kcassets.simulator.Simulator;
import kcassets.simulator.SimulatorOptions;
import kcassets.simulator.world.KeyRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** {@code addresses} and {@code address-watch}, from their words to their exits. */
class AddressWatchCommandTest {
  @TempDir Path home;

  private static Simulator venue() {
    return Simulator.start(SimulatorOptions.defaults().withDays(2));
  }

  @Test
  void the_first_run_keeps_what_is_told_and_the_second_finds_it_the_same() {
    try (Simulator venue = venue()) {
      Run run = Run.with(venue, home).run("address-watch");

      assertThat(run.exitCode).as(run.err).isZero();
      assertThat(run.json().get("since").isNull()).isTrue();
      int watched = run.json().get("watched").asInt();
      assertThat(watched).isGreaterThan(10);
      run.run("address-watch");
      assertThat(run.exitCode).as(run.err).isZero();
      assertThat(run.err).isEmpty();
      assertThat(run.json().get("since").asString()).endsWith("Z");
      assertThat(run.json().get("watched").asInt()).isEqualTo(watched);
      assertThat(run.json().get("changes")).isEmpty();
      assertThat(run.json().get("clean").asBoolean()).isTrue();
    }
  }

  @Test
  void a_changed_address_is_told_in_every_run_until_a_person_accepts_it() {
    try (Simulator venue = venue()) {
      Run run = Run.with(venue, home).run("address-watch");
      venue.replaceAddress("BTC", "bech32");

      String told = "";
      for (int i = 0; i < 3; i++) {
        run.run("address-watch");
        assertThat(run.exitCode).isEqualTo(10);
        assertThat(run.failure().get("error").asString()).isEqualTo("findings");
        assertThat(run.failure().get("message").asString()).contains("BTC on bech32 has changed");
        JsonNode change = run.json().get("changes").get(0);
        assertThat(change.get("change").asString()).isEqualTo("changed");
        assertThat(change.get("before").get("address").asString())
            .isNotEqualTo(change.get("now").get("address").asString());
        assertThat(told).isIn("", change.toString());
        told = change.toString();
      }
      run.run("address-watch", "-o", "table");
      assertThat(run.out).contains("!!! CHANGED: BTC on bech32\n    was  bc1q");

      run.run("address-watch", "--accept");
      assertThat(run.exitCode).as(run.err).isZero();
      assertThat(run.json().get("accepted").asBoolean()).isTrue();
      assertThat(run.run("address-watch").exitCode).isZero();
      assertThat(run.json().get("changes")).isEmpty();
    }
  }

  @Test
  void an_address_that_is_gone_is_an_alarm_until_it_is_back_and_another_is_judged_by_itself() {
    try (Simulator venue = venue()) {
      Run run = Run.with(venue, home).run("address-watch");
      venue.forgetAddress("USDT", "trx");
      venue.replaceAddress("BTC", "btc");

      assertThat(run.run("address-watch").exitCode).isEqualTo(10);
      assertThat(run.failure().get("message").asString())
          .contains("BTC on btc has changed, USDT on trx is gone");
      assertThat(run.run("address-watch", "-o", "ndjson").out.lines()).hasSize(2);
      assertThat(run.run("address-watch", "-o", "csv").out)
          .startsWith("change,currency,chain,before.address,");
    }
  }

  @Test
  void what_is_new_is_told_once_and_known_from_then_on() {
    try (Simulator venue = venue()) {
      venue.forgetAddress("BTC", "bech32");
      Run run = Run.with(venue, home).run("address-watch");
      int known = run.json().get("watched").asInt();
      venue.replaceAddress("BTC", "bech32");

      assertThat(run.run("address-watch").exitCode).as(run.err).isZero();
      assertThat(run.json().get("changes").get(0).get("change").asString()).isEqualTo("new");
      assertThat(run.json().get("watched").asInt()).isEqualTo(known + 1);
      assertThat(run.run("address-watch").json().get("changes")).isEmpty();
      venue.replaceAddress("BTC", "bech32");
      assertThat(run.run("address-watch").exitCode).isEqualTo(10);
    }
  }

  @Test
  void an_alarm_goes_before_what_is_missing_and_what_was_not_answered_is_not_judged() {
    try (Simulator venue = venue()) {
      Run run = Run.with(venue, home).run("address-watch");
      knowOneMore(Long.toString(venue.books().uid("main")));
      venue.replaceAddress("BTC", "bech32");

      run.run("address-watch");

      assertThat(run.exitCode).isEqualTo(10);
      assertThat(run.json().get("complete").asBoolean()).isFalse();
      assertThat(run.json().get("changes")).hasSize(1);
      assertThat(run.failure().get("message").asString()).endsWith("could be looked at");
      run.run("address-watch", "--accept");
      assertThat(run.exitCode).isEqualTo(8);
      assertThat(run.failure().get("message").asString()).contains("NOPE failed");
      assertThat(run.run("address-watch").exitCode).isEqualTo(8);
      assertThat(run.run("address-watch", "--partial-ok").exitCode).isZero();
      assertThat(run.json().get("changes")).isEmpty();
    }
  }

  /** Of a currency that the exchange has left since, about which it answers no question. */
  private void knowOneMore(String uid) {
    try (HistoryStore store =
        HistoryStore.open(new StoreLocation.Embedded(home.resolve("store")))) {
      KeptAddresses kept = new KeptAddresses(store);
      AddressAnswer known = kept.latest(uid).orElseThrow();
      List<KeptAddress> more = new ArrayList<>(known.addresses());
      more.add(new KeptAddress("NOPE", "nope", "n0", "", "MAIN", ""));
      kept.save(new AddressAnswer(uid, known.takenAt(), true, more));
    }
  }

  @Test
  void an_account_is_watched_by_its_number_and_others_are_none_of_its_business() {
    try (Simulator venue = venue()) {
      Run run = Run.with(venue, home).run("address-watch");
      run.store("desk", venue, venue.key(KeyRole.SUB_ACCOUNT));
      run.store("again", venue, venue.key(KeyRole.ANY_ADDRESS));

      run.run("address-watch", "--account", "desk", "--partial-ok");
      assertThat(run.json().get("since").isNull()).isTrue();
      run.run("address-watch", "--account", "again", "--partial-ok");
      assertThat(run.json().get("since").isNull()).isFalse();
    }
  }

  @Test
  void a_store_that_cannot_be_written_is_told_after_what_was_seen() throws IOException {
    try (Simulator venue = venue()) {
      Run run = Run.with(venue, home);
      Files.writeString(home.resolve("store"), "in the way");
      run.run("address-watch");
      assertThat(run.exitCode).isEqualTo(9);
      assertThat(run.failure().get("error").asString()).isEqualTo("storage");
    }
  }

  @Test
  void faults_on_the_way_are_no_alarm() {
    SimulatorOptions options =
        SimulatorOptions.defaults()
            .withDays(1)
            .withFaults(Faults.parse("500=0.1,cut=0.05,html=0.03"));
    try (Simulator venue = Simulator.start(options)) {
      Run run = Run.with(venue, home).run("address-watch");
      for (int i = 0; i < 3; i++) {
        run.run("address-watch");
        assertThat(run.exitCode).as(run.err).isZero();
      }
    }
  }

  @Test
  void addresses_come_in_every_format_and_for_named_currencies_without_looking_at_wallets() {
    try (Simulator venue = venue()) {
      Run run = Run.with(venue, home).run("addresses", "--currencies", "btc, XRP");

      assertThat(run.exitCode).as(run.err).isZero();
      List<JsonNode> rows = run.json().get("addresses").valueStream().toList();
      assertThat(rows).extracting(row -> row.get("currency").asString()).contains("BTC", "XRP");
      assertThat(rows).anyMatch(row -> !row.get("memo").asString().isEmpty());
      assertThat(venue.received())
          .extracting(request -> request.operation().orElseThrow())
          .containsOnly(Operation.DEPOSIT_ADDRESSES);
      run.run("addresses", "--currencies", "BTC", "-o", "table");
      assertThat(run.out)
          .startsWith("Deposit addresses of main, ")
          .contains("currency  chain", "BTC       bech32");
      run.run("addresses", "-o", "csv");
      assertThat(run.out).startsWith("currency,chain,chainName,address,memo,to,contractAddress\n");
      assertThat(run.exitCode).isZero();
    }
  }

  @Test
  void what_is_missing_from_addresses_is_printed_then_told_and_ends_with_8() {
    try (Simulator venue = venue()) {
      Run run = Run.with(venue, home).run("addresses", "--currencies", "BTC,NOPE");

      assertThat(run.exitCode).isEqualTo(8);
      assertThat(run.json().get("complete").asBoolean()).isFalse();
      assertThat(run.failure().get("message").asString()).contains("deposit-addresses NOPE failed");
      run.run("addresses", "--currencies", "BTC,NOPE", "--partial-ok", "-o", "table");
      assertThat(run.exitCode).isZero();
      assertThat(run.out).contains("MISSING: deposit-addresses NOPE, failed");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "addresses --currencies BTC,,ETH",
        "addresses --currencies B$C",
        "address-watch --store postgresql://me:hunter2@127.0.0.1/kept",
        "address-watch --store nonsense"
      })
  void what_makes_no_sense_is_refused_before_anything_is_asked(String words) {
    try (Simulator venue = venue()) {
      Run run = Run.with(venue, home).run(words.split(" "));
      assertThat(run.exitCode).isEqualTo(2);
      assertThat(run.problems()).hasSize(1);
      assertThat(run.err).doesNotContain("hunter2");
      assertThat(venue.received()).isEmpty();
    }
  }
}
