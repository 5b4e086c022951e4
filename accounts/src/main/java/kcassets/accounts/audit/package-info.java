/**
 * What a careful owner wants to know of keys that are only to read: one set of rules, asked of
 * every key that an account can see. Reads no file, writes to no stream; threads may share all of
 * it.
 */
@NullMarked
package kcassets.accounts.audit;

import org.jspecify.annotations.NullMarked;
