package kcassets.portfolio;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import kcassets.catalog.Operation;
import kcassets.catalog.failure.Advice;
import kcassets.catalog.failure.AdviceWords;
import kcassets.catalog.failure.Failure;

/**
 * What became of one source.
 *
 * @param account the stored account it was asked with
 * @param source the operation
 * @param owner whose balances; empty where one answer covers several
 * @param currency the settlement currency of a futures wallet, or that of addresses; empty
 *     elsewhere
 * @param state what became of it
 * @param message the same in a sentence
 * @param advice what to do about it, where the sentence does not end by itself
 * @param failure what the exchange said, where it did not answer
 */
public record Coverage(
    String account,
    Operation source,
    Optional<String> owner,
    Optional<String> currency,
    State state,
    String message,
    Optional<Advice> advice,
    Optional<Failure> failure) {
  /** Checks its parts, and copies what could change. */
  public Coverage {
    requireNonNull(account, "account is null");
    requireNonNull(source, "source is null");
    requireNonNull(owner, "owner is null");
    requireNonNull(currency, "currency is null");
    requireNonNull(state, "state is null");
    requireNonNull(message, "message is null");
    requireNonNull(advice, "advice is null");
    requireNonNull(failure, "failure is null");
  }

  /**
   * {@return the message and, where there is any, the advice in the words of a face}
   *
   * @param words the words in which advice is said
   */
  public String sentence(AdviceWords words) {
    return advice.map(next -> message + ". " + words.say(next)).orElse(message);
  }

  /** Of a source that stands for itself: no owner, no currency, no failure yet. */
  static Coverage of(String account, Operation source, State state, String message) {
    return new Coverage(
        account,
        source,
        Optional.empty(),
        Optional.empty(),
        state,
        message,
        Optional.empty(),
        Optional.empty());
  }

  /** Of a source that did not answer. */
  static Coverage refused(String account, Operation source, State state, Failure failure) {
    return of(account, source, state, failure.message())
        .because(failure)
        .advising(failure.advice());
  }

  Coverage of(String whose) {
    return new Coverage(
        account, source, Optional.of(whose), currency, state, message, advice, failure);
  }

  Coverage in(String settlement) {
    return new Coverage(
        account, source, owner, Optional.of(settlement), state, message, advice, failure);
  }

  Coverage because(Failure said) {
    return new Coverage(
        account, source, owner, currency, state, message, advice, Optional.of(said));
  }

  Coverage advising(Advice next) {
    return new Coverage(
        account, source, owner, currency, state, message, Optional.of(next), failure);
  }

  /** The same message after a few words that say what it is about. */
  Coverage after(String words) {
    return new Coverage(account, source, owner, currency, state, words + message, advice, failure);
  }

  Coverage with(State other, String words) {
    return new Coverage(account, source, owner, currency, other, words, Optional.empty(), failure);
  }
}
