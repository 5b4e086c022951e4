package kcassets.catalog;

/**
 * What a face calls the things that a problem or a description speaks of, so that each is told in
 * the words of who reads it. Safe for use by many threads.
 */
public interface Naming {
  /** For somebody who calls this library from Java. */
  Naming LIBRARY =
      new Naming() {
        @Override
        public String operation(Operation operation) {
          return operation.name();
        }

        @Override
        public String wholeList() {
          return "AssetsClient.rows";
        }

        @Override
        public String option(String name) {
          return name;
        }
      };

  /**
   * {@return the name of an operation}
   *
   * @param operation what is asked
   */
  String operation(Operation operation);

  /** {@return what asks for a whole list instead of one answer} */
  String wholeList();

  /**
   * {@return what sets something beside the parameters of an operation}
   *
   * @param name in lower case, such as {@code base}
   */
  String option(String name);
}
