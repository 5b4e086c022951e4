package kcassets.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import kcassets.simulator.world.Business;
import kcassets.simulator.world.Deposit;
import kcassets.simulator.world.Movement;
import kcassets.simulator.world.WalletKind;
import kcassets.simulator.world.WalletName;
import kcassets.simulator.world.Withdrawal;
import kcassets.simulator.world.World;
import kcassets.simulator.world.WorldPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BooksTest {
  private static final Instant START = Instant.parse("2026-03-01T12:34:56.789Z");

  /** Worlds of every length; {@code -Dseeds=500} makes it a long search. */
  static LongStream seeds() {
    return LongStream.range(0, Long.getLong("seeds", 20));
  }

  private static World world(long seed) {
    int days = seed == 0 ? 400 : 1 + (int) (seed * seed * 7 % 90);
    int rows = seed % 4 == 3 ? 1_003 : 0;
    return new World(new WorldPlan(seed, START, days, 1 + (int) seed % 6, rows, 0, Set.of()));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void every_balance_is_the_sum_of_its_ledger(long seed) {
    World world = world(seed);
    for (int i = 0; i < 40; i++) {
      world.arrive(START.toEpochMilli() + i / 3);
    }
    Books books = new Books(world);
    for (String owner : books.owners()) {
      Map<WalletName, BigDecimal> sums = new HashMap<>();
      for (Movement row : books.movements(owner)) {
        BigDecimal sum = sums.merge(row.wallet(), row.change(), BigDecimal::add);
        assertThat(row.balance()).as("%s after %s", owner, row).isEqualByComparingTo(sum);
        assertThat(row.amount()).isPositive();
        assertThat(row.fee()).isBetween(BigDecimal.ZERO, row.amount().abs());
      }
      for (Books.Balance balance : books.balances(owner)) {
        BigDecimal sum = sums.getOrDefault(balance.wallet(), BigDecimal.ZERO);
        assertThat(balance.balance()).as("%s %s", owner, balance).isEqualByComparingTo(sum);
        assertThat(balance.holds()).isBetween(BigDecimal.ZERO, balance.balance());
        assertThat(balance.available()).isNotNegative();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void ids_grow_with_time_in_every_ledger(long seed) {
    World world = world(seed);
    world.arrive(START.toEpochMilli());
    world
        .members()
        .forEach(member ->
            List.of(
                    member.spotLedger(),
                    member.tradeLedger(),
                    member.marginLedger(),
                    member.futuresLedger())
                .forEach(ledger -> {
                  for (int i = 1; i < ledger.size(); i++) {
                    assertThat(ledger.get(i).number()).isGreaterThan(ledger.get(i - 1).number());
                    assertThat(ledger.get(i).createdAt())
                        .isGreaterThanOrEqualTo(ledger.get(i - 1).createdAt());
                  }
                }));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void deposits_and_withdrawals_are_in_the_funding_ledger_with_their_amounts(long seed) {
    Books books = new Books(world(seed));
    for (String owner : books.owners()) {
      assertThat(sum(books, owner, Business.DEPOSIT))
          .isEqualTo(
              books.deposits(owner).stream()
                  .filter(deposit -> deposit.status().isCredited())
                  .collect(Collectors.toMap(Deposit::currency, Deposit::amount, BigDecimal::add)));
      assertThat(sum(books, owner, Business.WITHDRAW))
          .isEqualTo(
              books.withdrawals(owner).stream()
                  .filter(withdrawal -> withdrawal.status() == Withdrawal.Status.SUCCESS)
                  .collect(
                      Collectors.toMap(
                          Withdrawal::currency,
                          withdrawal -> withdrawal.total().negate(),
                          BigDecimal::add)));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void what_leaves_one_wallet_arrives_in_another(long seed) {
    Books books = new Books(world(seed));
    Map<String, BigDecimal> left = new HashMap<>();
    Set<Business> transfers =
        Set.of(
            Business.TRANSFER, Business.SUB_TRANSFER, Business.TRANSFER_IN, Business.TRANSFER_OUT);
    for (String owner : books.owners()) {
      books.movements(owner).stream()
          .filter(row -> transfers.contains(row.business()))
          .forEach(row ->
              left.merge(
                  row.createdAt() + row.currency().replace("XBT", "BTC"),
                  row.change(),
                  BigDecimal::add));
    }
    assertThat(left).isNotEmpty();
    assertThat(left.values()).allMatch(difference -> difference.signum() == 0);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void one_seed_gives_one_world_relative_to_its_start(long seed) {
    World early = world(seed);
    World late =
        new World(
            new WorldPlan(
                seed,
                START.plusSeconds(12_345),
                early.plan().days(),
                early.plan().subAccounts(),
                early.plan().rows(),
                0,
                Set.of()));
    assertThat(late.keys().stream().map(key -> key.apiKey() + key.secret()))
        .isEqualTo(early.keys().stream().map(key -> key.apiKey() + key.secret()).toList());
    assertThat(shape(late, 12_345_000)).isEqualTo(shape(early, 0));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nothing_is_known_before_it_happens(long seed) {
    World world = world(seed);
    long now = START.toEpochMilli();
    world.arrive(now);
    Books books = new Books(world);
    for (String owner : books.owners()) {
      assertThat(books.movements(owner)).allMatch(row -> row.createdAt() <= now);
      assertThat(books.deposits(owner))
          .allMatch(row -> row.createdAt() <= row.updatedAt() && row.updatedAt() <= now);
      assertThat(books.withdrawals(owner))
          .allMatch(row -> row.createdAt() <= row.updatedAt() && row.updatedAt() <= now);
    }
  }

  @Test
  void another_seed_gives_another_world() {
    assertThat(shape(world(5), 0)).isNotEqualTo(shape(world(6), 0));
    assertThat(world(5).keys().getFirst().secret())
        .isNotEqualTo(world(6).keys().getFirst().secret());
  }

  @Test
  void liabilities_are_principal_and_interest_of_both_margins() {
    Books books = new Books(world(0));
    List<Books.Balance> owing =
        books.balances("main").stream()
            .filter(balance -> balance.principal().signum() > 0)
            .toList();
    assertThat(owing).allMatch(balance -> balance.interest().signum() > 0);
    assertThat(owing)
        .extracting(balance -> balance.wallet().kind())
        .contains(WalletKind.CROSS_MARGIN, WalletKind.ISOLATED_MARGIN);
  }

  private static Map<String, BigDecimal> sum(Books books, String owner, Business business) {
    return books.movements(owner).stream()
        .filter(row -> row.business() == business)
        .collect(Collectors.toMap(Movement::currency, Movement::change, BigDecimal::add))
        .entrySet()
        .stream()
        .filter(entry -> entry.getValue().signum() != 0)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static List<String> shape(World world, long later) {
    return world.members().stream()
        .flatMap(member -> new Books(world).movements(member.name()).stream())
        .map(row ->
            row.number()
                + " "
                + row.wallet()
                + row.business()
                + row.change()
                + row.context()
                + (row.createdAt() - later))
        .toList();
  }
}
