package kcassets.portfolio;

/** A stored account with what asks for it. */
record AccountCalls(String name, Calls calls) {}
