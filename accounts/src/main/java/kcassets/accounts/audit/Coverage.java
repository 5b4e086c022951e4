package kcassets.accounts.audit;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;

/**
 * What was looked at, and what could not be.
 *
 * @param account the account that was asked
 * @param source the operation that was asked, or {@code account} where there was none to ask with
 * @param subAccount the sub-account that it was about
 * @param failure why it could not be seen
 * @param state what became of it
 */
public record Coverage(
    String account,
    String source,
    Optional<String> subAccount,
    State state,
    Optional<Failure> failure) {
  /** How much was seen. */
  public enum State {
    /** It answered, and there is something. */
    SEEN,
    /** Seen, and there is nothing. */
    EMPTY,
    /** Not a thing that this key can see: a sub-account's key knows of no other key. */
    NOT_VISIBLE,
    /** The exchange says no. */
    NOT_PERMITTED,
    /** It went wrong. */
    FAILED;

    /** {@return whether nothing is missing by it} */
    public boolean isComplete() {
      return this != NOT_PERMITTED && this != FAILED;
    }

    /** {@return as it is printed: {@code not_permitted}} */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Checks its parts, and copies what could change. */
  public Coverage {
    requireNonNull(account, "account is null");
    requireNonNull(source, "source is null");
    requireNonNull(subAccount, "subAccount is null");
    requireNonNull(state, "state is null");
    requireNonNull(failure, "failure is null");
  }

  static Coverage of(String account, String source, State state) {
    return new Coverage(account, source, Optional.empty(), state, Optional.empty());
  }

  /** What failed; an interruption is passed on, for it ends everything. */
  static Coverage failed(
      String account, String source, Optional<String> subAccount, AssetsException e) {
    Failure failure = e.failure();
    if (failure instanceof Failure.Interrupted) {
      throw e;
    }
    State state = failure instanceof Failure.NotPermitted ? State.NOT_PERMITTED : State.FAILED;
    return new Coverage(account, source, subAccount, state, Optional.of(failure));
  }

  /**
   * {@return an account that could not be used at all}
   *
   * @param account the account, as the caller calls it
   * @param why the reason
   */
  public static Coverage unusable(String account, Failure why) {
    return new Coverage(account, "account", Optional.empty(), State.FAILED, Optional.of(why));
  }
}
