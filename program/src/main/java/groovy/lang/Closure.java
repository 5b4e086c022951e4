package groovy.lang;

/**
 * Nothing. Picocli looks for a class of this name when it loads, and a class that is not there is
 * looked for in every library, which would open all of them at each start.
 */
final class Closure {
  private Closure() {}
}
