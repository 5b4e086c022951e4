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

  /** The name of an operation. */
  String operation(Operation operation);

  /** What asks for a whole list instead of one answer. */
  String wholeList();

  /**
   * What sets something beside the parameters of an operation.
   *
   * @param name in lower case, such as {@code base}
   */
  String option(String name);
}
