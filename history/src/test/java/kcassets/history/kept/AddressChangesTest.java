package kcassets.history.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import kcassets.history.kept.AddressChanges.Kind;
import org.junit.jupiter.api.Test;

/** What became of addresses, and what of it is an alarm. */
class AddressChangesTest {
  private static KeptAddress address(String currency, String chain, String address) {
    return new KeptAddress(currency, chain, address, "", "MAIN", "");
  }

  private static AddressChanges between(List<KeptAddress> before, List<KeptAddress> now) {
    return AddressChanges.between(before, now, Set.of("BTC", "XRP"));
  }

  @Test
  void what_is_the_same_in_another_order_is_no_change() {
    KeptAddress one = address("BTC", "btc", "a");
    KeptAddress other = address("BTC", "bech32", "b");

    AddressChanges changes = between(List.of(one, other), List.of(other, one));

    assertThat(changes.changes()).isEmpty();
    assertThat(changes.isAlarm()).isFalse();
  }

  @Test
  void another_address_memo_wallet_or_contract_is_a_change() {
    KeptAddress old = new KeptAddress("XRP", "xrp", "r", "1", "MAIN", "");
    for (KeptAddress now :
        List.of(
            new KeptAddress("XRP", "xrp", "s", "1", "MAIN", ""),
            new KeptAddress("XRP", "xrp", "r", "2", "MAIN", ""),
            new KeptAddress("XRP", "xrp", "r", "1", "TRADE", ""),
            new KeptAddress("XRP", "xrp", "r", "1", "MAIN", "0x"))) {
      AddressChanges changes = between(List.of(old), List.of(now));
      assertThat(changes.changes())
          .singleElement()
          .satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Kind.CHANGED);
            assertThat(change.before()).contains(old);
            assertThat(change.now()).contains(now);
          });
      assertThat(changes.isAlarm()).isTrue();
      assertThat(changes.kept(List.of(old))).containsExactly(old);
    }
  }

  @Test
  void an_address_beside_a_known_one_is_new_and_known_from_then_on() {
    KeptAddress known = address("BTC", "btc", "a");
    KeptAddress beside = address("BTC", "btc", "b");
    KeptAddress elsewhere = address("BTC", "bech32", "c");

    AddressChanges changes = between(List.of(known), List.of(elsewhere, beside, known));

    assertThat(changes.changes())
        .extracting(AddressChanges.Change::kind, change -> change.now().orElseThrow())
        .containsExactly(tuple(Kind.NEW, elsewhere), tuple(Kind.NEW, beside));
    assertThat(changes.isAlarm()).isFalse();
    assertThat(changes.kept(List.of(known))).containsExactly(known, elsewhere, beside);
  }

  @Test
  void an_address_in_place_of_another_is_a_change_and_the_one_beside_it_new() {
    AddressChanges changes =
        between(
            List.of(address("BTC", "btc", "a")),
            List.of(address("BTC", "btc", "b"), address("BTC", "btc", "c")));

    assertThat(changes.changes())
        .extracting(AddressChanges.Change::kind)
        .containsExactly(Kind.CHANGED, Kind.NEW);
  }

  @Test
  void what_is_not_told_any_more_is_gone_unless_its_currency_was_not_answered() {
    KeptAddress btc = address("BTC", "btc", "a");
    KeptAddress doge = address("DOGE", "doge", "d");

    AddressChanges changes = between(List.of(btc, doge), List.of());

    assertThat(changes.changes())
        .extracting(AddressChanges.Change::kind, AddressChanges.Change::currency)
        .containsExactly(tuple(Kind.GONE, "BTC"));
    assertThat(changes.isAlarm()).isTrue();
    assertThat(AddressChanges.accepted(List.of(btc, doge), List.of(), Set.of("BTC")))
        .containsExactly(doge);
  }

  @Test
  void of_two_that_stand_in_its_place_the_one_with_the_same_address_is_its_successor() {
    KeptAddress old = new KeptAddress("XRP", "xrp", "r", "1", "MAIN", "");
    KeptAddress same = new KeptAddress("XRP", "xrp", "r", "2", "TRADE", "");

    AddressChanges changes = between(List.of(old), List.of(address("XRP", "xrp", "z"), same));

    assertThat(changes.changes().getFirst().now()).contains(same);
  }
}
