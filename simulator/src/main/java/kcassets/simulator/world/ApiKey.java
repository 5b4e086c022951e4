package kcassets.simulator.world;

import java.util.List;
import java.util.Optional;

/**
 * A key of a member.
 *
 * @param remark what it is for, as its owner wrote it down
 * @param version 1, 2 or 3
 * @param permissions the venue's words for its rights
 * @param ipWhitelist addresses joined by commas; empty when every address may use it
 */
public record ApiKey(
    KeyRole role,
    String remark,
    String apiKey,
    String secret,
    String passphrase,
    int version,
    List<String> permissions,
    String ipWhitelist,
    long createdAt,
    Optional<Long> expiredAt,
    Member member) {
  public ApiKey {
    permissions = List.copyOf(permissions);
  }

  /** Whether a call from this address is let in. */
  public boolean admits(String address) {
    return ipWhitelist.isEmpty() || List.of(ipWhitelist.split(",")).contains(address);
  }
}
