package kcassets.catalog.failure;

/** The words in which one face says advice. Safe for use by many threads. */
@FunctionalInterface
public interface AdviceWords {
  /** For somebody who calls this library from Java. */
  AdviceWords LIBRARY = Advice::sentence;

  /** One or more sentences. */
  String say(Advice advice);

  /** What to do about a failure. */
  default String hint(Failure failure) {
    return say(failure.advice());
  }
}
