/** What was kept, for people: tables of movements, balances and statements. */
@NullMarked
package kcassets.program.history;

import org.jspecify.annotations.NullMarked;
