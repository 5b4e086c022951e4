package kcassets.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every account that this process may use, wherever it comes from. Threads may share it. */
public interface AccountBook {
  /** {@return the accounts there are, without their credentials} */
  List<AccountListing.Listed> list();

  /**
   * {@return the account of a name, if there is one}
   *
   * @param name the name
   */
  Optional<StoredAccount> find(String name);

  /**
   * {@return one account alone}
   *
   * @param account the account, as the caller calls it
   */
  static AccountBook of(StoredAccount account) {
    return new AccountBook() {
      @Override
      public List<AccountListing.Listed> list() {
        return List.of(new AccountListing.Listed(account.name(), account.environment()));
      }

      @Override
      public Optional<StoredAccount> find(String name) {
        return name.equals(account.name()) ? Optional.of(account) : Optional.empty();
      }
    };
  }

  /**
   * {@return the stored accounts, and the one of the environment where it holds a whole key}
   *
   * @param store where accounts are kept
   * @param environment variables by name
   */
  static AccountBook of(AccountStore store, Map<String, String> environment) {
    EnvironmentAccount variables = new EnvironmentAccount(environment);
    return new AccountBook() {
      @Override
      public List<AccountListing.Listed> list() {
        List<AccountListing.Listed> accounts = new ArrayList<>();
        if (variables.isComplete()) {
          StoredAccount account = variables.account();
          accounts.add(new AccountListing.Listed(account.name(), account.environment()));
        }
        accounts.addAll(store.list().accounts());
        return accounts;
      }

      @Override
      public Optional<StoredAccount> find(String name) {
        if (name.equals(AccountName.ENVIRONMENT)) {
          return variables.isComplete() ? Optional.of(variables.account()) : Optional.empty();
        }
        return store.find(name);
      }
    };
  }
}
