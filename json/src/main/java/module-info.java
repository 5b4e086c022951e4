/** JSON read, copied and written exactly: no number is ever rewritten. */
module kcassets.json {
  requires static org.jspecify;
  requires transitive tools.jackson.core;

  exports kcassets.json;
}
