package kcassets.catalog.failure;

/** The words in which one face says advice. Safe for use by many threads. */
@FunctionalInterface
public interface AdviceWords {
  /** For somebody who calls this library from Java. */
  AdviceWords LIBRARY = Advice::sentence;

  /**
   * {@return one or more sentences}
   *
   * @param advice what to do about it
   */
  String say(Advice advice);

  /**
   * {@return what to do about a failure}
   *
   * @param failure what went wrong
   */
  default String hint(Failure failure) {
    return say(failure.advice());
  }
}
