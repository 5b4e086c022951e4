/**
 * Copies what the exchange keeps into the local store: plans what is missing, asks for it within
 * every limit, and writes each finished window with the record that it was answered.
 */
@NullMarked
package kcassets.history.sync;

import org.jspecify.annotations.NullMarked;
