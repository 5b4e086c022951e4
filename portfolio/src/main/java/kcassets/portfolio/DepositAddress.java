package kcassets.portfolio;

import static java.util.Objects.requireNonNull;

import kcassets.json.Json;

/**
 * Where a currency can be deposited, in the exchange's words; what it left out is empty.
 *
 * @param chain the chain's id, such as {@code eth}
 * @param chainName what people call it, such as {@code ERC20}
 * @param memo what has to go with a deposit; without it the deposit is lost where one is needed
 * @param to the wallet that is credited, such as {@code MAIN}
 * @param contractAddress of a token; empty for a coin of the chain itself
 * @param currency the currency's code
 * @param address where to send coins
 */
public record DepositAddress(
    String currency,
    String chain,
    String chainName,
    String address,
    String memo,
    String to,
    String contractAddress) {
  /** Checks its parts, and copies what could change. */
  public DepositAddress {
    requireNonNull(currency, "currency is null");
    requireNonNull(chain, "chain is null");
    requireNonNull(chainName, "chainName is null");
    requireNonNull(address, "address is null");
    requireNonNull(memo, "memo is null");
    requireNonNull(to, "to is null");
    requireNonNull(contractAddress, "contractAddress is null");
  }

  static DepositAddress read(String currency, Json row) {
    return new DepositAddress(
        row.get("currency").text().orElse(currency),
        row.text("chainId"),
        // An older form of the answer called it so.
        row.get("chainName").text().or(() -> row.get("chain").text()).orElse(""),
        row.text("address"),
        row.get("memo").text().orElse(""),
        row.get("to").text().orElse(""),
        row.get("contractAddress").text().orElse(""));
  }
}
