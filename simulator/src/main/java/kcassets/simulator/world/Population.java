package kcassets.simulator.world;

import static kcassets.simulator.world.MasterLife.DAY;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Who lives here. */
final class Population {
  private static final List<String> EVERYTHING = List.of("Spot", "Margin", "Futures");

  private final Chance chance;
  private final long begin;
  private long uid = 165_000_000L;

  Population(Chance chance, long begin) {
    this.chance = chance;
    this.begin = begin;
  }

  Member master() {
    WalletName example = WalletName.of(WalletKind.MAIN, Examples.ACCOUNT_CURRENCY);
    Function<WalletName, String> ids = World.accountIds(chance.of("master"));
    Member.Profile profile = profile(Member.Role.MASTER, "main", EVERYTHING, "All");
    return new Member(
        profile, name -> name.equals(example) ? Examples.ACCOUNT_ID : ids.apply(name));
  }

  Member stranger() {
    return member(profile(Member.Role.STRANGER, "stranger", List.of("Spot"), "Spot"));
  }

  /** The first has everything, the second a name that must be encoded, the third has nothing. */
  List<Member> subs(int count) {
    List<Member> subs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      subs.add(
          switch (i) {
            case 0 ->
                member(
                    new Member.Profile(
                        Member.Role.SUB,
                        nextUid(),
                        Examples.SUB_USER_ID,
                        Examples.SUB_NAME,
                        false,
                        0,
                        "All",
                        EVERYTHING,
                        Optional.of("hedging"),
                        born()));
            case 1 ->
                member(
                    profile(
                        Member.Role.SUB, "Zürich Büro 2 東京", List.of("Spot", "Futures"), "Spot"));
            case 2 ->
                member(
                    new Member.Profile(
                        Member.Role.SUB,
                        nextUid(),
                        chance.hex(24),
                        "retired",
                        true,
                        0,
                        "Spot",
                        List.of(),
                        Optional.of(""),
                        born()));
            case 3 ->
                member(
                    new Member.Profile(
                        Member.Role.SUB,
                        nextUid(),
                        chance.hex(24),
                        "robot+grid&1",
                        false,
                        1,
                        "Spot",
                        List.of("Spot"),
                        Optional.of("grid robot"),
                        born()));
            default -> member(profile(Member.Role.SUB, "desk" + i, List.of("Spot"), "Spot"));
          });
    }
    return List.copyOf(subs);
  }

  private Member.Profile profile(
      Member.Role role, String name, List<String> opened, String access) {
    return new Member.Profile(
        role, nextUid(), chance.hex(24), name, false, 0, access, opened, Optional.empty(), born());
  }

  private Member member(Member.Profile profile) {
    return new Member(profile, World.accountIds(chance.of("wallets" + profile.uid())));
  }

  private long nextUid() {
    uid += chance.between(1_000, 90_000);
    return uid;
  }

  private long born() {
    return begin / 1000 * 1000 - chance.between(1, 30) * DAY;
  }
}
