/**
 * What of an account's history is in the store, computed from what the exchange can have answered:
 * intervals, gaps and why they are there, and when rows will be lost.
 */
@NullMarked
package kcassets.history.coverage;

import org.jspecify.annotations.NullMarked;
