package kcassets.program.setup;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kcassets.accounts.AccountName;
import kcassets.accounts.AccountStore;
import kcassets.accounts.AccountViews;
import kcassets.accounts.CredentialsFile;
import kcassets.accounts.StoredAccount;
import kcassets.accounts.Verification;
import kcassets.catalog.Problem;
import kcassets.catalog.Quoted;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import kcassets.client.KeyVersion;
import kcassets.client.Venue;
import kcassets.program.commands.Confirmation;
import kcassets.program.commands.Invocation;
import kcassets.program.commands.ParsedCommand;
import kcassets.program.commands.ProcessEnvironment;

/**
 * {@code accounts add}: reads the three lines, asks the exchange about the key, and stores it.
 *
 * @param name the account's name
 * @param file where the lines are; {@code -} is standard input
 * @param venue where the account lives
 * @param version the key's version, where it was named
 * @param verify whether the exchange is asked
 * @param replace whether an account of this name may be replaced
 */
record AccountAddition(
    String name,
    String file,
    Venue venue,
    Optional<KeyVersion> version,
    boolean verify,
    boolean replace) {
  private static final String STANDARD_INPUT = "-";

  /** Reads the words; adds what is wrong with them to the problems. */
  static AccountAddition read(ParsedCommand parsed, List<Problem> problems) {
    String name = parsed.positional("name").orElse("");
    if (!name.isEmpty() && !AccountName.isWellFormed(name)) {
      problems.add(
          new Problem(
              "name",
              "must be 1 to 64 letters, digits, '.', '_' or '-', beginning with a letter or digit;"
                  + " got "
                  + Quoted.of(name)));
    } else if (AccountName.isReserved(name)) {
      problems.add(new Problem("name", "is reserved: " + Quoted.of(name)));
    }
    String file = parsed.option("from-file").orElse("");
    if (file.isEmpty()) {
      problems.add(
          new Problem(
              "from-file",
              "is required: a file of three lines (key, secret, passphrase), or - for standard"
                  + " input"));
    }
    Optional<KeyVersion> version = parsed.option("key-version").flatMap(KeyVersion::of);
    if (parsed.has("key-version") && version.isEmpty()) {
      problems.add(
          new Problem(
              "key-version",
              "must be 1, 2 or 3; got " + Quoted.of(parsed.option("key-version").orElse(""))));
    }
    return new AccountAddition(
        name,
        file,
        venue(parsed, problems),
        version,
        !parsed.has("no-verify"),
        parsed.has("replace"));
  }

  /** Stores the account, and gives what was learned of it as JSON. */
  String run(Invocation invocation, AccountStore store, Duration timeout) {
    ProcessEnvironment process = invocation.process();
    boolean exists = store.has(name);
    if (exists && !replace) {
      throw new AssetsException(
          new Failure.InvalidArguments(
              List.of(
                  new Problem(
                      "name",
                      "is taken: " + name + " is stored already",
                      "Choose another name, or add --replace to replace it."))));
    }
    CredentialsFile lines = lines(process);
    StoredAccount account =
        new StoredAccount(
            name, venue, lines.credentials(version.orElse(KeyVersion.V3)), Optional.empty());
    if (exists) {
      String whatHappens = "this replaces the account " + name + " on this machine";
      if (file.equals(STANDARD_INPUT)) {
        Confirmation.require(lines.isConfirmed(), whatHappens);
      } else {
        Confirmation.require(process, whatHappens);
      }
    }
    List<String> warnings = List.of();
    if (verify) {
      Verification verified = Verification.of(account, version, invocation.clientOptions(timeout));
      account = verified.account();
      warnings = verified.warnings();
    }
    if (exists) {
      store.replace(account);
    } else {
      store.add(account);
    }
    warnings.forEach(invocation::warn);
    return AccountViews.addedJson(account, verify, warnings);
  }

  private CredentialsFile lines(ProcessEnvironment process) {
    if (file.equals(STANDARD_INPUT)) {
      return replace
          ? CredentialsFile.readWithConfirmation(process.in())
          : CredentialsFile.read(process.in());
    }
    try {
      return CredentialsFile.readFile(Path.of(file));
    } catch (InvalidPathException _) {
      throw new AssetsException(
          new Failure.InvalidArguments("from-file", "is no name that a file can have"));
    }
  }

  private static Venue venue(ParsedCommand parsed, List<Problem> problems) {
    Optional<String> simulator = parsed.option("simulator");
    if (simulator.isEmpty()) {
      return Venue.PRODUCTION;
    }
    String[] urls = simulator.get().split(",", -1);
    if (urls.length != 2) {
      problems.add(
          new Problem(
              "simulator",
              "takes two addresses joined by a comma, spot first; got "
                  + Quoted.of(simulator.get())));
      return Venue.PRODUCTION;
    }
    try {
      return Venue.simulator(urls[0].strip(), urls[1].strip());
    } catch (AssetsException e) {
      problems.addAll(e.failure().problems());
      return Venue.PRODUCTION;
    }
  }
}
