package kcassets.simulator.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the keys of the world. */
final class Keyring {
  private static final List<String> READING = List.of("General", "Futures");
  private static final String LOOPBACK = "127.0.0.1";

  private final Chance chance;
  private final long start;
  private final boolean subMayWithdraw;
  private final List<ApiKey> keys = new ArrayList<>();

  Keyring(Chance chance, long start, boolean subMayWithdraw) {
    this.chance = chance;
    this.start = start;
    this.subMayWithdraw = subMayWithdraw;
  }

  List<ApiKey> keys(Member master, List<Member> subs, Member stranger) {
    add(KeyRole.MASTER, "read-only", 3, READING, LOOPBACK, master);
    add(KeyRole.GENERAL_ONLY, "general only", 3, List.of("General"), LOOPBACK, master);
    add(
        KeyRole.WRITE,
        "trading bot",
        3,
        List.of("General", "Spot", "Margin", "Futures", "InnerTransfer", "Transfer", "Earn"),
        LOOPBACK,
        master);
    add(KeyRole.VERSION_2, "older", 2, READING, LOOPBACK, master);
    add(KeyRole.VERSION_1, "oldest", 1, READING, LOOPBACK, master);
    add(KeyRole.EXPIRING, "expiring", 3, READING, LOOPBACK, master);
    add(KeyRole.EXPIRED, "expired", 3, READING, LOOPBACK, master);
    add(KeyRole.ANY_ADDRESS, "any address", 3, READING, "", master);
    add(KeyRole.OTHER_ADDRESS, "office", 3, READING, "203.0.113.7,203.0.113.8", master);
    add(KeyRole.STRANGER, "tax", 3, READING, LOOPBACK, stranger);
    for (int i = 0; i < subs.size(); i++) {
      KeyRole role = i == 0 ? KeyRole.SUB_ACCOUNT : KeyRole.FURTHER_SUB_ACCOUNT;
      add(role, "sub reader", 3, READING, LOOPBACK, subs.get(i));
    }
    if (!subs.isEmpty()) {
      List<String> trading = List.of("General", "Spot");
      add(KeyRole.FURTHER_SUB_ACCOUNT, "sub trader", 3, trading, "", subs.getFirst());
      if (subMayWithdraw) {
        List<String> withdrawing = List.of("General", "Transfer");
        add(KeyRole.FURTHER_SUB_ACCOUNT, "sub payer", 3, withdrawing, LOOPBACK, subs.getFirst());
      }
    }
    return List.copyOf(keys);
  }

  private void add(
      KeyRole role,
      String remark,
      int version,
      List<String> permissions,
      String ipWhitelist,
      Member member) {
    Chance own = chance.of(role + remark + member.uid());
    Optional<Long> expiry =
        switch (role) {
          case EXPIRING -> Optional.of(start + 10 * MasterLife.DAY);
          case EXPIRED -> Optional.of(start - MasterLife.DAY);
          default -> Optional.empty();
        };
    keys.add(
        new ApiKey(
            role,
            remark,
            role == KeyRole.SUB_ACCOUNT ? Examples.SUB_KEY : "sim-" + own.hex(24),
            own.uuid(),
            own.hex(12),
            version,
            permissions,
            ipWhitelist,
            start - own.between(30, 300) * MasterLife.DAY,
            expiry,
            member));
  }
}
