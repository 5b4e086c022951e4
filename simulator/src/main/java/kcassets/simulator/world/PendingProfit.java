package kcassets.simulator.world;

import java.math.BigDecimal;

/**
 * Profit or loss of the settlement period that is still running.
 *
 * @param contract the contract's symbol
 * @param currency the settlement currency
 * @param amount signed
 * @param at epoch milliseconds
 */
public record PendingProfit(String contract, String currency, BigDecimal amount, long at) {}
