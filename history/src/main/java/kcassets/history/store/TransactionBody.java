package kcassets.history.store;

/**
 * What is done with the store while it is held: one transaction, which ends well or leaves no
 * trace. It must be short, and wait for nothing but the store itself; others wait meanwhile.
 */
@FunctionalInterface
public interface TransactionBody<T> {
  /** Does it. */
  T with(Transaction transaction);
}
