package kcassets.program.skill;

import java.util.List;
import java.util.stream.Stream;
import kcassets.catalog.Domain;
import kcassets.catalog.Endpoint;
import kcassets.catalog.Paging;
import kcassets.catalog.Permission;
import kcassets.catalog.Rule;
import kcassets.faces.CommandNames;
import kcassets.faces.OperationWords;

/** The sentences about an operation that are made from numbers, in a language. */
final class Facts {
  private final Phrases phrases;

  Facts(Phrases phrases) {
    this.phrases = phrases;
  }

  /** What a reader should know beyond parameters. */
  List<String> of(Endpoint endpoint) {
    return Stream.of(
            endpoint.rules().stream().map(this::rule),
            Stream.of(paging(endpoint), walking(endpoint), retention(endpoint), cost(endpoint)))
        .flatMap(sentences -> sentences)
        .filter(sentence -> !sentence.isEmpty())
        .toList();
  }

  private String rule(Rule rule) {
    return phrases.either(
        rule.sentence(CommandNames.NAMES),
        switch (rule) {
          case Rule.Before before -> before.earlier() + " 必须早于 " + before.later() + "。";
          case Rule.Span span ->
              "单次请求从 "
                  + span.earlier()
                  + " 到 "
                  + span.later()
                  + " 最长 "
                  + span.widest().toHours()
                  + " 小时；--all 可跨任意时长。";
          case Rule.GoesWith goes ->
              goes.parameter()
                  + " 仅当 "
                  + goes.other()
                  + " 为 "
                  + String.join(" 或 ", goes.values())
                  + " 时使用，且此时必填。";
        });
  }

  private String paging(Endpoint endpoint) {
    return phrases.either(
        OperationWords.paging(endpoint),
        switch (endpoint.paging()) {
          case Paging.None _ -> "";
          case Paging.PageNumber page ->
              "分页返回：" + page.page() + " 从 1 开始，每页 " + page.size() + " 行。";
          case Paging.IdCursor id ->
              "翻页时把 " + id.cursor() + " 设为上一次结果中最小的 ID；返回行数少于 " + id.size() + " 即为最后一页。";
          case Paging.OffsetCursor offset ->
              "hasMore 为 true 时继续，把 " + offset.cursor() + " 设为上一次结果中最小的非负值。";
        });
  }

  private String walking(Endpoint endpoint) {
    return endpoint.isWalkable()
        ? phrases.either("`--all` walks the whole list.", "`--all` 读取整个列表。")
        : "";
  }

  private String retention(Endpoint endpoint) {
    String cut =
        endpoint.history().cutsSilently()
            ? phrases.either(" " + OperationWords.window(endpoint), "更早的部分会被直接截掉，不报错。")
            : "";
    return endpoint
        .history()
        .retention()
        .map(kept ->
            phrases.either(
                    OperationWords.retention(endpoint.history()),
                    "KuCoin 只保留最近 " + kept.toDays() + " 天。")
                + cut)
        .orElse("");
  }

  private String cost(Endpoint endpoint) {
    String right =
        endpoint.permission() == Permission.NONE
            ? "无需 API Key。"
            : "需要 " + endpoint.permission().label() + " 权限。";
    return phrases.either(
        OperationWords.cost(endpoint),
        "每次消耗 "
            + endpoint.quota().pool().label()
            + " 额度 "
            + endpoint.quota().weight()
            + "（VIP 0 每 30 秒 "
            + endpoint.quota().pool().quotaAtVipZero()
            + "）。"
            + right);
  }

  /** What a parameter takes. */
  String takes(Domain domain) {
    return switch (domain) {
      case Domain.Choice choice -> Tables.values(choice.meanings(), phrases);
      case Domain.OpenChoice open ->
          Tables.values(open.known(), phrases)
              + phrases.either("; other words go through with a warning", "；其他值会警告后照发");
      case Domain.Text text -> phrases.say(text.allowed());
      case Domain.TextList list -> list(list);
      case Domain.FreeText free ->
          phrases.either(free.allowed(), "1 到 " + free.longest() + " 个字符，不含控制字符");
      case Domain.WholeNumber number ->
          phrases.either(
              number.allowed(),
              number.maximum() == Long.MAX_VALUE
                  ? "不小于 " + number.minimum() + " 的整数"
                  : number.minimum() + " 到 " + number.maximum() + " 的整数");
      case Domain.DecimalNumber decimal -> phrases.either(decimal.allowed(), "十进制数，例如 10 或 0.5");
      case Domain.EpochMillis _ ->
          phrases.either(
              "a time: `2026-01-31`, `2026-01-31T12:00:00Z`, `-36h`, `-7d`, or epoch milliseconds",
              "时间：`2026-01-31`、`2026-01-31T12:00:00Z`、`-36h`、`-7d` 或 Unix 毫秒");
      case Domain.Flag _ -> "`true`, `false`";
    };
  }

  private String list(Domain.TextList list) {
    String item = phrases.say(list.item().allowed());
    return phrases.either(
        list.allowed(),
        list.longest() == Integer.MAX_VALUE
            ? "一个或多个，用逗号连接；每个为" + item
            : "1 到 " + list.longest() + " 个，用逗号连接；每个为" + item);
  }
}
