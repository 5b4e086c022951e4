package kcassets.accounts;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;
import kcassets.catalog.Naming;
import kcassets.catalog.failure.Advice;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;

/**
 * Which account a command uses: the one named by the option, else by {@code KUCOIN_ASSETS_ACCOUNT},
 * else {@code env} when the environment holds a whole key, else {@code main}. Looks nothing up.
 *
 * @param name the account's name
 * @param warning what to tell the user before going on, if anything
 * @param environment the variables it was chosen by
 */
public record AccountSelection(
    String name, Optional<String> warning, Map<String, String> environment) {
  /** The variable that names the account. */
  public static final String VARIABLE = "KUCOIN_ASSETS_ACCOUNT";

  /** Checks its parts, and copies what could change. */
  public AccountSelection {
    requireNonNull(name, "name is null");
    requireNonNull(warning, "warning is null");
    requireNonNull(environment, "environment is null");
  }

  /**
   * Chooses.
   *
   * @param option the value of {@code --account}, if it was given
   * @param environment the process's variables; empty ones count as unset
   * @return the choice
   * @throws AssetsException {@code InvalidArguments} when a name has not the shape of one
   */
  public static AccountSelection of(Optional<String> option, Map<String, String> environment) {
    if (option.isPresent()) {
      return named("account", option.get(), environment);
    }
    String variable = environment.getOrDefault(VARIABLE, "");
    if (!variable.isEmpty()) {
      return named(VARIABLE, variable, environment);
    }
    EnvironmentAccount account = new EnvironmentAccount(environment);
    return account.isComplete()
        ? new AccountSelection(AccountName.ENVIRONMENT, Optional.empty(), environment)
        : new AccountSelection(AccountName.USUAL, account.warning(), environment);
  }

  /**
   * {@return the account itself}
   *
   * @param store where accounts are kept
   * @param naming what the face calls the demo
   * @throws AssetsException {@code CredentialsMissing} when there is none of that name or it cannot
   *     be used; {@code InvalidArguments} when a variable is wrong; {@code Storage} when the store
   *     cannot be read
   */
  public StoredAccount resolve(AccountStore store, Naming naming) {
    if (name.equals(AccountName.ENVIRONMENT)) {
      return new EnvironmentAccount(environment).account();
    }
    if (name.equals(AccountName.DEMO)) {
      throw AccountFailures.unusable(
          "the account demo exists only with " + naming.option("demo"), Advice.Step.ASK_FOR_DEMO);
    }
    return store.find(name).orElseThrow(() -> AccountFailures.unknown(name));
  }

  /** Prints no variable's value. */
  @Override
  public String toString() {
    return "AccountSelection[" + name + "]";
  }

  private static AccountSelection named(
      String parameter, String name, Map<String, String> environment) {
    if (name.isEmpty()) {
      throw new AssetsException(
          new Failure.InvalidArguments(parameter, "must be the name of an account; got nothing"));
    }
    AccountName.requireWellFormed(parameter, name);
    return new AccountSelection(name, Optional.empty(), environment);
  }
}
