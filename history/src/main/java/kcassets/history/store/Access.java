package kcassets.history.store;

/** What a lease is for. */
enum Access {
  READ,
  WRITE
}
