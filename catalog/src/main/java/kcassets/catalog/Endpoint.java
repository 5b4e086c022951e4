package kcassets.catalog;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one operation is on the wire. There is no method: everything is a GET. A declaration that
 * contradicts itself is refused when it is made, wherever assertions are on, which they are in
 * every test; a user's process takes the catalog as the tests have left it.
 *
 * @param group the chapter it is listed under
 * @param host the host that answers it
 * @param path the path; {@code {name}} stands for the path parameter of that name
 * @param summary what it gives, for choosing, in under twenty words
 * @param notFor what to use instead, and when; empty where nothing is confused with it
 * @param quota what a call costs
 * @param permission the right a key needs
 * @param docPage the venue's page on it
 * @param parameters in the order in which they are sent
 * @param rules what must hold between parameters
 * @param paging how it goes on beyond one answer
 * @param rows what makes its rows the same row, where it is a list with pages
 * @param history how far it looks back
 * @param holdings the wallets that an answer shows money of
 * @param unconfirmed what no source settles, and how we read it
 */
public record Endpoint(
    Group group,
    Host host,
    String path,
    String summary,
    Prose notFor,
    Quota quota,
    Permission permission,
    String docPage,
    List<Parameter> parameters,
    List<Rule> rules,
    Paging paging,
    Optional<Paging.Rows> rows,
    History history,
    Holdings holdings,
    List<Prose> unconfirmed) {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");

  /** Checks its parts, and copies what could change. */
  public Endpoint {
    requireNonNull(group, "group is null");
    requireNonNull(host, "host is null");
    requireNonNull(quota, "quota is null");
    requireNonNull(permission, "permission is null");
    requireNonNull(paging, "paging is null");
    requireNonNull(rows, "rows is null");
    requireNonNull(history, "history is null");
    requireNonNull(holdings, "holdings are null");
    parameters = List.copyOf(parameters);
    rules = List.copyOf(rules);
    unconfirmed = List.copyOf(unconfirmed);
    assert agrees(
        path,
        summary,
        quota,
        permission,
        docPage,
        parameters,
        rules,
        paging,
        rows,
        history,
        holdings);
  }

  private static boolean agrees(
      String path,
      String summary,
      Quota quota,
      Permission permission,
      String docPage,
      List<Parameter> parameters,
      List<Rule> rules,
      Paging paging,
      Optional<Paging.Rows> rows,
      History history,
      Holdings holdings) {
    List<String> contradictions =
        new Contradictions(path, parameters, rules).find(summary, docPage, paging, history);
    if ((permission == Permission.NONE) != (quota.pool() == Pool.PUBLIC)) {
      contradictions.add("a call without a key is a call of the public pool, and no other is");
    }
    if (paging instanceof Paging.None == rows.isPresent()) {
      contradictions.add("a list with pages says what its rows are, and no other answer does");
    }
    if (holdings.wallets().isEmpty() && holdings.repeated()) {
      contradictions.add("it says which wallets an answer shows money of, or that it shows none");
    }
    if (!contradictions.isEmpty()) {
      throw new IllegalArgumentException(path + ": " + String.join("; ", contradictions));
    }
    return true;
  }

  /** {@return the names between braces in the path, in order} */
  public List<String> pathParameters() {
    return pathParameters(path);
  }

  /**
   * {@return whether a parameter is part of the path}
   *
   * @param parameter the parameter's name
   */
  public boolean isInPath(Parameter parameter) {
    return path.contains("{" + parameter.name() + "}");
  }

  /**
   * {@return the parameter of a name, an alias or an option's spelling}
   *
   * @param name the name
   */
  public Optional<Parameter> parameter(String name) {
    return parameters.stream()
        .filter(parameter ->
            parameter.name().equals(name)
                || parameter.option().equals(name)
                || parameter.aliases().contains(name))
        .findFirst();
  }

  /** {@return whether it is a list that can be walked beyond one answer} */
  public boolean isWalkable() {
    return rows.isPresent();
  }

  /** {@return whether a call carries a key} */
  public boolean isPrivate() {
    return permission != Permission.NONE;
  }

  /**
   * Begins a declaration.
   *
   * @param group the chapter it is listed under
   * @param host which of the two hosts
   * @param path the path, with {@code {name}} for a path parameter
   * @return a declaration in the making
   */
  public static Declaration get(Group group, Host host, String path) {
    return new Declaration(group, host, path);
  }

  static List<String> pathParameters(String path) {
    List<String> names = new ArrayList<>();
    Matcher matcher = PLACEHOLDER.matcher(path);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }
}
