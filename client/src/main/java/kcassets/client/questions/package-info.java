/**
 * Typed questions, one class for each operation of the catalog, made from it when this library is
 * built. A question is asked with {@link kcassets.client.AssetsClient#ask}, or walked with {@link
 * kcassets.client.AssetsClient#rows(ListQuestion)}. Answers are views of what came: amounts are
 * exact, times are moments in UTC, members that may be absent are {@code Optional}, and values that
 * the exchange adds to are texts, with constants for those that are known.
 */
@NullMarked
package kcassets.client.questions;

import org.jspecify.annotations.NullMarked;
