package kcassets.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A declaration in the making; every method adds to it. For one thread. */
public final class Declaration {
  private final Group group;
  private final Host host;
  private final String path;
  private String summary = "";
  private Prose notFor = new Prose("");
  private String docPage = "";
  private Permission permission = Permission.GENERAL;
  private List<Parameter> parameters = List.of();
  private List<Rule> rules = List.of();
  private Paging paging = new Paging.None();
  private Optional<Paging.Rows> rows = Optional.empty();
  private History history = History.UNLIMITED;
  private Holdings holdings = Holdings.UNSAID;
  private List<Prose> unconfirmed = List.of();

  Declaration(Group group, Host host, String path) {
    this.group = group;
    this.host = host;
    this.path = path;
  }

  /**
   * What it gives.
   *
   * @param summary what it gives, in under twenty words
   * @return this declaration
   */
  public Declaration gives(String summary) {
    this.summary = summary;
    return this;
  }

  /**
   * What to use instead.
   *
   * @param notFor what to use instead, and when
   * @return this declaration
   */
  public Declaration notFor(String notFor) {
    this.notFor = new Prose(notFor);
    return this;
  }

  /**
   * The venue's page, by its number.
   *
   * @param page its number among the pages
   * @return this declaration
   */
  public Declaration page(String page) {
    this.docPage = "https://www.kucoin.com/docs-new/" + page;
    return this;
  }

  /**
   * The right a key needs, where it is not General.
   *
   * @param permission the right a key needs
   * @return this declaration
   */
  public Declaration needs(Permission permission) {
    this.permission = permission;
    return this;
  }

  /**
   * The parameters, in the order in which they are sent.
   *
   * @param parameters in the order in which they are sent
   * @return this declaration
   */
  public Declaration takes(Parameter... parameters) {
    this.parameters = List.of(parameters);
    return this;
  }

  /**
   * What must hold between parameters.
   *
   * @param rules what must hold
   * @return this declaration
   */
  public Declaration rules(Rule... rules) {
    this.rules = List.of(rules);
    return this;
  }

  /**
   * How it goes on, and what makes its rows the same row.
   *
   * @param paging how it goes on
   * @param rows what makes its rows the same row
   * @return this declaration
   */
  public Declaration pages(Paging paging, Paging.Rows rows) {
    this.paging = paging;
    this.rows = Optional.of(rows);
    return this;
  }

  /**
   * How far it looks back.
   *
   * @param history how far it looks back
   * @return this declaration
   */
  public Declaration history(History history) {
    this.history = history;
    return this;
  }

  /**
   * The wallets whose money only this answer, of all, lists.
   *
   * @param wallets those wallets
   * @return this declaration
   */
  public Declaration holds(Wallet... wallets) {
    this.holdings = new Holdings(List.of(wallets), false);
    return this;
  }

  /**
   * The wallets of which it shows money that another operation lists as well.
   *
   * @param wallets those wallets
   * @return this declaration
   */
  public Declaration repeats(Wallet... wallets) {
    this.holdings = new Holdings(List.of(wallets), true);
    return this;
  }

  /**
   * That it shows no money.
   *
   * @return this declaration
   */
  public Declaration holdsNothing() {
    this.holdings = Holdings.NONE;
    return this;
  }

  /**
   * What no source settles.
   *
   * @param sentences one for each open point
   * @return this declaration
   */
  public Declaration unconfirmed(String... sentences) {
    this.unconfirmed = Arrays.stream(sentences).map(Prose::new).toList();
    return this;
  }

  /**
   * Ends the declaration with its cost.
   *
   * @param pool which pool it is
   * @param weight what one call costs
   * @return the endpoint
   */
  public Endpoint costs(Pool pool, int weight) {
    return new Endpoint(
        group,
        host,
        path,
        summary,
        notFor,
        new Quota(pool, weight),
        permission,
        docPage,
        parameters,
        rules,
        paging,
        rows,
        history,
        holdings,
        unconfirmed);
  }
}
