package kcassets.mcp.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import kcassets.accounts.AccountBook;
import kcassets.accounts.AccountListing;
import kcassets.accounts.StoredAccount;
import kcassets.accounts.audit.KeyAudit;
import kcassets.catalog.Problem;
import kcassets.catalog.Quoted;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.client.AssetsClient;
import kcassets.client.ClientOptions;
import kcassets.client.Venue;

/**
 * The accounts that a client may ask about; others do not exist for it, whether they are stored or
 * not. Each has one client of the venue, and with it one quota. Threads may share it.
 */
public final class AllowedAccounts implements AutoCloseable {
  private final AccountBook book;
  private final List<String> allowed;
  private final String usual;
  private final ClientOptions options;
  private final Map<String, AssetsClient> clients = new ConcurrentHashMap<>();

  /**
   * @param allowed the names; all accounts of the book where it is empty
   * @param usual the account that is asked about when none is named, if it is allowed and there
   */
  public AllowedAccounts(
      AccountBook book, List<String> allowed, String usual, ClientOptions options) {
    this.book = book;
    this.allowed = List.copyOf(allowed);
    this.usual = usual;
    this.options = options;
  }

  /** The accounts there are. */
  public List<AccountListing.Listed> list() {
    return book.list().stream().filter(each -> mayUse(each.name())).toList();
  }

  /** What is wrong with the name of an account, if anything. */
  public Optional<Problem> problem(Optional<String> asked) {
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    List<String> names = names();
    if (names.contains(asked.get())) {
      return Optional.empty();
    }
    return Optional.of(
        new Problem(
            ToolArguments.ACCOUNT,
            (names.isEmpty()
                    ? "names none: there is no account to ask about"
                    : "must be one of " + String.join(", ", names))
                + "; got "
                + Quoted.of(asked.get()),
            "See list_accounts for the accounts that may be asked about."));
  }

  /** The name that is meant, where it is a name that the client may know. */
  public Optional<String> name(Optional<String> asked) {
    List<String> names = names();
    return asked.isPresent()
        ? asked.filter(names::contains)
        : Stream.concat(Stream.of(usual), Stream.concat(allowed.stream(), names.stream()))
            .filter(names::contains)
            .findFirst();
  }

  /**
   * The client of an account whose name has been checked.
   *
   * @throws AssetsException {@code CredentialsMissing} when there is none
   */
  public AssetsClient client(Optional<String> asked) {
    String name =
        name(asked)
            .orElseThrow(() ->
                new AssetsException(
                    new Failure.CredentialsMissing(
                        "no account is stored on this machine",
                        "The user stores one in a terminal: kucoin-assets accounts add main"
                            + " --from-file FILE. Never ask for a key or secret here.")));
    return clients.computeIfAbsent(name, this::open);
  }

  /**
   * What an audit of keys looks at: the account of a name that has been checked, else all of them.
   *
   * @throws AssetsException {@code CredentialsMissing} when there is none
   */
  public List<KeyAudit.Subject> subjects(Optional<String> asked) {
    List<String> names = asked.map(List::of).orElseGet(this::names);
    if (names.isEmpty()) {
      client(Optional.empty()); // says why there is none
    }
    return names.stream()
        .map(name ->
            new KeyAudit.Subject(name, client(Optional.of(name)), stored(name).credentials()))
        .toList();
  }

  /** A client for public questions: the usual account's, or one without a key. */
  public AssetsClient anyClient() {
    return name(Optional.empty()).isPresent()
        ? client(Optional.empty())
        : clients.computeIfAbsent(
            "", _ -> new AssetsClient(Venue.PRODUCTION, Optional.empty(), options));
  }

  @Override
  public void close() {
    clients.values().forEach(AssetsClient::close);
  }

  private List<String> names() {
    return list().stream().map(AccountListing.Listed::name).toList();
  }

  private boolean mayUse(String name) {
    return allowed.isEmpty() || allowed.contains(name);
  }

  private StoredAccount stored(String name) {
    return book.find(name)
        .orElseThrow(() ->
            new AssetsException(
                new Failure.CredentialsMissing(
                    "the account " + name + " is gone", "See list_accounts.")));
  }

  private AssetsClient open(String name) {
    StoredAccount account = stored(name);
    return new AssetsClient(account.venue(), Optional.of(account.credentials()), options);
  }
}
