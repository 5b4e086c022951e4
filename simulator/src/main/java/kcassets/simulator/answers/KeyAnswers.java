package kcassets.simulator.answers;

import java.util.List;
import java.util.Optional;
import kcassets.simulator.world.ApiKey;
import kcassets.simulator.world.Member;

/** Answers about API keys. */
final class KeyAnswers {
  private KeyAnswers() {}

  static void callingKey(Question question, JsonAnswer json) {
    ApiKey key = question.callingKey();
    Member member = key.member();
    json.object(() -> {
      json.text("remark", key.remark());
      common(json, key);
      if (!member.isMaster()) {
        json.text("subName", member.name());
      }
      Optional<Long> parent =
          member.isMaster() ? Optional.empty() : Optional.of(question.world().master().uid());
      json.whole("parentUid", parent)
          .text("region", Optional.of("CH"))
          .whole("kycStatus", 1)
          .whole("expiredAt", key.expiredAt())
          .text("thirdPartyApp", "")
          .text("siteType", "global");
    });
  }

  static void ofSubAccount(Question question, JsonAnswer json) {
    String subName = question.required("subName");
    Optional<String> apiKey = question.argument("apiKey");
    if (question.world().subs().stream().noneMatch(sub -> sub.name().equals(subName))) {
      throw new Refusal(VenueError.PARAMETER_WRONG, "sub user not exist");
    }
    List<ApiKey> keys =
        question.world().keys().stream()
            .filter(key -> !key.member().isMaster() && key.member().name().equals(subName))
            .filter(key -> apiKey.map(key.apiKey()::equals).orElse(true))
            .toList();
    Lists.write(
        question,
        json,
        keys,
        key ->
            json.object(() -> {
              json.text("subName", subName).text("remark", key.remark());
              common(json, key);
            }));
  }

  private static void common(JsonAnswer json, ApiKey key) {
    json.text("apiKey", key.apiKey())
        .whole("apiVersion", key.version())
        .text("permission", String.join(",", key.permissions()))
        .text("ipWhitelist", key.ipWhitelist())
        .whole("createdAt", key.createdAt())
        .whole("uid", key.member().uid())
        .flag("isMaster", key.member().isMaster());
  }
}
