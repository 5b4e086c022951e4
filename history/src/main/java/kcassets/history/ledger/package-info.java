/**
 * Movements of money as the store keeps them: what the exchange's ledgers, deposits and withdrawals
 * say, in one shape, and which intervals of time the exchange has answered for.
 */
@NullMarked
package kcassets.history.ledger;

import org.jspecify.annotations.NullMarked;
