/**
 * What is kept of answers: snapshots of balances, deposit addresses, and which account and which
 * clock they belong to. {@code Snapshots} and {@code KeptAddresses} keep them, {@code SnapshotDiff}
 * and {@code AddressChanges} compare them.
 */
@NullMarked
package kcassets.history.kept;

import org.jspecify.annotations.NullMarked;
