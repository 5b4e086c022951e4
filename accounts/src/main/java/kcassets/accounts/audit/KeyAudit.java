package kcassets.accounts.audit;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import kcassets.client.AssetsClient;
import kcassets.client.Credentials;
import kcassets.client.parallel.Parallel;

/**
 * Looks at the keys of accounts: the one that asks, and those of its sub-accounts. Other keys of
 * the same account are not to be seen: no call lists them. Only asks; the caller prints.
 */
public final class KeyAudit {
  /** The most questions of one list that are asked at the same time. */
  static final int AT_ONCE = 8;

  private KeyAudit() {}

  /**
   * An account to look at.
   *
   * @param account as the user calls it
   * @param client asks for it, and is not closed here
   * @param credentials what the client signs with
   */
  public record Subject(String account, AssetsClient client, Credentials credentials) {
    /** Checks its parts, and copies what could change. */
    public Subject {
      requireNonNull(account, "account is null");
      requireNonNull(client, "client is null");
      requireNonNull(credentials, "credentials are null");
    }
  }

  /**
   * Looks at all of them at once. What cannot be seen is told in the answer.
   *
   * @param subjects the accounts with what asks for them
   * @param now the moment that relative times count from
   * @return what was found
   * @throws kcassets.catalog.failure.AssetsException {@code Interrupted} alone
   */
  public static Audit of(List<Subject> subjects, Instant now) {
    return Audit.merged(
        now, Parallel.ask(subjects, AT_ONCE, subject -> new AccountAudit(subject, now).run()));
  }
}
