/**
 * Whether the books close: what was there, and what moved, against what is there. Every difference
 * is named with its coin, its amount, its window and the likeliest cause.
 */
@NullMarked
package kcassets.history.reconcile;

import org.jspecify.annotations.NullMarked;
