package kcassets.portfolio;

import java.util.List;
import java.util.Optional;
import kcassets.catalog.Operation;
import kcassets.catalog.failure.Failure;
import kcassets.json.Json;

/**
 * What futures wallets are settled in.
 *
 * @param currencies in futures spelling, in a fixed order; where nobody tells, those that the
 *     exchange has always had
 * @param failure why nobody told
 */
record Settlements(List<String> currencies, Optional<Failure> failure) {
  private static final List<String> USUAL = List.of("USDC", "USDT", "XBT");

  Settlements {
    currencies = List.copyOf(currencies);
  }

  static Settlements of(Answer answer) {
    return switch (answer) {
      case Answer.Missing missing -> new Settlements(USUAL, Optional.of(missing.failure()));
      case Answer.Data data -> read(data.json());
    };
  }

  Coverage coverage(String account) {
    Operation source = Operation.FUTURES_CONTRACTS;
    return failure
        .map(why ->
            Coverage.of(
                    account,
                    source,
                    State.FAILED,
                    "only the usual futures wallets were asked for ("
                        + String.join(", ", currencies)
                        + "): "
                        + why.message())
                .because(why))
        .orElseGet(() ->
            Coverage.of(
                account,
                source,
                State.SEEN,
                "contracts settle in " + String.join(", ", currencies)));
  }

  private static Settlements read(Json data) {
    List<String> told =
        data instanceof Json.Elements contracts
            ? contracts.elements().stream()
                .flatMap(contract -> contract.get("settleCurrency").text().stream())
                .filter(code -> code.matches("[A-Z0-9]{2,20}"))
                .distinct()
                .sorted()
                .toList()
            : List.of();
    return told.isEmpty()
        ? new Settlements(
            USUAL, Optional.of(new Failure.Unreadable("the exchange names no contract", true)))
        : new Settlements(told, Optional.empty());
  }
}
