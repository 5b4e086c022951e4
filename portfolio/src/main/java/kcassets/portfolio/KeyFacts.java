package kcassets.portfolio;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kcassets.json.Json;
import kcassets.json.UnreadableJson;

/**
 * What {@code api-key-info} tells of whose key this is.
 *
 * @param uid the account's number
 * @param master whether it is no sub-account's
 * @param subName the sub-account's name, where it is one
 * @param parentUid the number of its master, where that is told
 * @param rights the words of {@code permission}
 */
record KeyFacts(
    String uid,
    boolean master,
    Optional<String> subName,
    Optional<String> parentUid,
    List<String> rights) {
  KeyFacts {
    rights = List.copyOf(rights);
  }

  static KeyFacts read(Json data) {
    return new KeyFacts(
        data.text("uid"),
        Boolean.parseBoolean(data.text("isMaster")),
        data.get("subName").text().filter(name -> !name.isEmpty()),
        data.get("parentUid").text().filter(uid -> !uid.isEmpty()),
        Arrays.stream(data.get("permission").text().orElse("").split(",", -1))
            .map(String::strip)
            .toList());
  }

  /** Empty where the answer cannot be understood. */
  static Optional<KeyFacts> tryRead(Json data) {
    try {
      return Optional.of(read(data));
    } catch (UnreadableJson ignored) {
      return Optional.empty();
    }
  }

  /** Whether the account was converted to one that the classic operations cannot fully see. */
  boolean isUnified() {
    return rights.stream().anyMatch(right -> right.toLowerCase(Locale.ROOT).startsWith("unified"));
  }
}
