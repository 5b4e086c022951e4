/**
 * Report files of the exchange, which hold the years that it no longer answers for: read, kept
 * apart, and put in where the exchange's own answers have nothing.
 */
@NullMarked
package kcassets.history.imports;

import org.jspecify.annotations.NullMarked;
