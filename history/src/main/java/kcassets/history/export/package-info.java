/**
 * The history as files for others: rows as they are, and the import files of programs that count
 * taxes, with an account of everything that was left out.
 */
@NullMarked
package kcassets.history.export;

import org.jspecify.annotations.NullMarked;
