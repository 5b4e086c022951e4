package kcassets.simulator.world;

/** What a key of the simulator is there to try. */
public enum KeyRole {
  /** The master's read-only key, as it should be: General and Futures, bound to this address. */
  MASTER,
  /** Lacks Futures. */
  GENERAL_ONLY,
  /** May trade, transfer and withdraw: more than a reader needs. */
  WRITE,
  /** A key of version 2. */
  VERSION_2,
  /** A key of version 1, whose passphrase is sent in clear. */
  VERSION_1,
  /** Ends within 30 days. */
  EXPIRING,
  /** Ended yesterday. No source says whether the venue still answers such a key; here it does. */
  EXPIRED,
  /** Bound to no address. */
  ANY_ADDRESS,
  /** Bound to another address: always refused. */
  OTHER_ADDRESS,
  /** A key of the first sub-account. */
  SUB_ACCOUNT,
  /** Another key of a sub-account. */
  FURTHER_SUB_ACCOUNT,
  /** A key of another user, who never opened margin or futures. */
  STRANGER
}
