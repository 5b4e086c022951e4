/** Balances of the past and statements of a month, computed from what the store holds. */
@NullMarked
package kcassets.history.statement;

import org.jspecify.annotations.NullMarked;
