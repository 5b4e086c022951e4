package kcassets.history.sync;

import static java.util.Objects.requireNonNull;

import kcassets.history.coverage.Gap;
import kcassets.history.ledger.Interval;

/**
 * A stretch of time for which a source has not answered.
 *
 * @param reason {@code lost} where the exchange has forgotten it, {@code not_enabled} where the
 *     account has no such wallet, else the kind of the failure, such as {@code unreadable}
 * @param isNew whether it came up in this run: a loss that was told before is no news
 */
public record Unanswered(Interval span, String reason, boolean isNew) {
  /** The exchange had forgotten it before it was asked for. */
  public static final String LOST = Gap.Reason.LOST.label();

  /** Nothing is there to be asked for. */
  public static final String NOT_ENABLED = Gap.Reason.NOT_ENABLED.label();

  /** Nobody has asked for it. */
  public static final String NOT_ASKED = "not_asked";

  public Unanswered {
    requireNonNull(span, "span is null");
    requireNonNull(reason, "reason is null");
  }

  boolean meets(Unanswered later) {
    return reason.equals(later.reason) && later.span.from() <= span.to() + 1;
  }

  /** Whether something that exists, or existed, is missing because of it, and that is news. */
  public boolean isMissing() {
    return isNew && !reason.equals(NOT_ENABLED) && !reason.equals(NOT_ASKED);
  }
}
