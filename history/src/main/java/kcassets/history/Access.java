package kcassets.history;

/** What a lease is for. */
enum Access {
  READ,
  WRITE
}
