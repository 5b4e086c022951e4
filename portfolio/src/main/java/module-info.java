/** Every wallet of an account in one answer, valued. */
module kcassets.portfolio {
  requires transitive kcassets.client;
  requires static org.jspecify;

  exports kcassets.portfolio;
}
