package kcassets.history.store;

/** What the store is opened for. */
enum Access {
  READ,
  WRITE
}
