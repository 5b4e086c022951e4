package kcassets.catalog;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One parameter of an operation, under the venue's name.
 *
 * @param name the venue's spelling
 * @param domain the values it takes
 * @param required whether a call without it is refused
 * @param meaning what it does, in a sentence
 * @param example a value that the domain accepts and that the demo account has an answer for
 * @param venueDefault what the venue takes when it is not sent; empty where there is none. Never
 *     sent by us.
 * @param aliases other names that are taken for it
 */
public record Parameter(
    String name,
    Domain domain,
    boolean required,
    Prose meaning,
    String example,
    String venueDefault,
    List<String> aliases) {
  /** Checks its parts, and copies what could change. */
  public Parameter {
    requireNonNull(name, "name is null");
    requireNonNull(domain, "domain is null");
    requireNonNull(meaning, "meaning is null");
    requireNonNull(venueDefault, "venueDefault is null");
    aliases = List.copyOf(aliases);
    assert agrees(name, domain, required, example, venueDefault, aliases);
  }

  /** Costs as much as the rest of the catalog, so a user's process leaves it to the tests. */
  private static boolean agrees(
      String name,
      Domain domain,
      boolean required,
      String example,
      String venueDefault,
      List<String> aliases) {
    if (!name.matches("[a-z][A-Za-z]*")) {
      throw new IllegalArgumentException("a parameter's name is a camelCase word; got " + name);
    }
    for (String alias : aliases) {
      if (!alias.matches("[a-z][A-Za-z]*")) {
        throw new IllegalArgumentException("an alias is a camelCase word; got " + alias);
      }
    }
    if (required && !venueDefault.isEmpty()) {
      throw new IllegalArgumentException(name + " is required and has a default");
    }
    List<String> problems = new ArrayList<>();
    domain.read(example, Instant.EPOCH.plusSeconds(2_000_000_000), problems::add, problems::add);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException("the example of " + name + " " + problems.getFirst());
    }
    if (!venueDefault.isEmpty()) {
      domain.read(venueDefault, Instant.EPOCH, problems::add, problems::add);
      if (!problems.isEmpty()) {
        throw new IllegalArgumentException("the default of " + name + " " + problems.getFirst());
      }
    }
    return true;
  }

  /**
   * Declares an optional parameter without a default.
   *
   * @param name the name
   * @param example a value that the domain accepts
   * @param domain the values it takes
   * @param meaning what it does, in a sentence
   * @return the parameter
   */
  public static Parameter of(String name, String example, Domain domain, String meaning) {
    return new Parameter(name, domain, false, new Prose(meaning), example, "", List.of());
  }

  /** {@return the same parameter, refused when absent} */
  public Parameter mandatory() {
    return new Parameter(name, domain, true, meaning, example, venueDefault, aliases);
  }

  /**
   * {@return the same parameter with what the venue assumes when it is absent}
   *
   * @param venueDefault what the venue takes when it is not sent
   */
  public Parameter assumed(String venueDefault) {
    return new Parameter(name, domain, required, meaning, example, venueDefault, aliases);
  }

  /**
   * {@return the same parameter, also known under another name}
   *
   * @param alias the other name
   */
  public Parameter alias(String alias) {
    List<String> names = new ArrayList<>(aliases);
    names.add(alias);
    return new Parameter(name, domain, required, meaning, example, venueDefault, names);
  }

  /**
   * {@return the same parameter with other words for this operation}
   *
   * @param meaning what it does, in a sentence
   */
  public Parameter means(String meaning) {
    return new Parameter(
        name, domain, required, new Prose(meaning), example, venueDefault, aliases);
  }

  /**
   * {@return the same parameter with an example that suits this operation}
   *
   * @param example a value that the domain accepts
   */
  public Parameter example(String example) {
    return new Parameter(name, domain, required, meaning, example, venueDefault, aliases);
  }

  /** {@return the option on a command line, without its dashes: {@code page-size}} */
  public String option() {
    return Labels.kebabCaseOfCamelCase(name);
  }
}
