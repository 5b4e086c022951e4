package kcassets.portfolio;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kcassets.catalog.Operation;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;

/** An exchange that answers as it was told, and remembers what it was asked. */
final class Script implements Questions {
  static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

  private final Map<Operation, Function<Map<String, String>, String>> answers = new HashMap<>();
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

  /** A master with a little of everything, and no sub-accounts. */
  static Script ofMaster() {
    return new Script()
        .answers(
            Operation.SPOT_ACCOUNTS,
            """
            [{"id":"1","currency":"BTC","type":"main","balance":"2","available":"1.5","holds":"0.5"},
             {"id":"2","currency":"USDT","type":"trade","balance":"0","available":"0","holds":"0"}]
            """)
        .answers(Operation.CROSS_MARGIN_ACCOUNT, cross("100", "40", "39", "1"))
        .answers(
            Operation.ISOLATED_MARGIN_ACCOUNTS,
            """
            {"timestamp":1,"assets":[{"symbol":"BTC-USDT","status":"EFFECTIVE","debtRatio":"0",
              "baseAsset":{"currency":"BTC","total":"1","available":"1","hold":"0","liability":"0"},
              "quoteAsset":{"currency":"USDT","total":"10","available":"9","hold":"1",
                "liability":"4","liabilityPrincipal":"3","liabilityInterest":"1"}}]}
            """)
        .answers(Operation.FUTURES_CONTRACTS, "[{\"settleCurrency\":\"XBT\"}]")
        .answers(
            Operation.SUB_ACCOUNT_FUTURES_BALANCES, "{\"accounts\":[" + futures("main", "3") + "]}")
        .answers(Operation.FUTURES_ACCOUNT, futures("main", "3"))
        .answers(
            Operation.SUB_ACCOUNT_SPOT_BALANCES,
            "{\"currentPage\":1,\"pageSize\":100,\"totalNum\":0,\"totalPage\":0,\"items\":[]}")
        .answers(Operation.FIAT_PRICES, "{\"BTC\":\"50000\",\"USDT\":\"1.0\"}")
        .answers(Operation.API_KEY_INFO, key("1", true, "General,Futures"));
  }

  Script answers(Operation operation, String data) {
    return answers(operation, (Map<String, String> _) -> data);
  }

  Script answers(Operation operation, Function<Map<String, String>, String> answer) {
    answers.put(operation, answer);
    return this;
  }

  Script refuses(Operation operation, Failure failure) {
    return answers(
        operation,
        (Map<String, String> _) -> {
          throw new AssetsException(failure);
        });
  }

  @Override
  public String ask(Operation operation, Map<String, String> arguments) {
    asked.add(arguments.isEmpty() ? operation.command() : operation.command() + arguments);
    Function<Map<String, String>, String> answer = answers.get(operation);
    if (answer == null) {
      throw new AssertionError("nobody expects " + operation);
    }
    return answer.apply(arguments);
  }

  /** What it was asked, sorted. */
  List<String> asked() {
    return asked.stream().sorted().toList();
  }

  Portfolio read() {
    return read(PortfolioOptions.defaults());
  }

  Portfolio read(PortfolioOptions options) {
    return PortfolioReader.asking(List.of(source("trial"))).read(options);
  }

  PortfolioReader.Source source(String name) {
    return new PortfolioReader.Source(name, this, () -> NOON);
  }

  static String cross(String total, String liability, String principal, String interest) {
    return """
    {"status":"EFFECTIVE","accounts":[{"currency":"USDT","total":"%s","available":"%s","hold":"0",
      "liability":"%s","liabilityPrincipal":"%s","liabilityInterest":"%s"}]}
    """
        .formatted(total, total, liability, principal, interest);
  }

  static String futures(String name, String equity) {
    return """
    {"accountName":"%s","accountEquity":%s,"unrealisedPNL":0,"marginBalance":%s,"positionMargin":0,
     "orderMargin":0.0,"frozenFunds":0,"availableBalance":%s,"currency":"XBT"}
    """
        .formatted(name, equity, equity, equity);
  }

  static String key(String uid, boolean master, String rights) {
    return """
    {"uid":%s,"isMaster":%s,"permission":"%s"}
    """
        .formatted(uid, master, rights);
  }
}
