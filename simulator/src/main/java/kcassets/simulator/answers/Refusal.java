package kcassets.simulator.answers;

import static java.util.Objects.requireNonNull;

/** The venue refuses a call; it becomes an envelope with a code and a message. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final VenueError error;

  public Refusal(VenueError error) {
    this(error, error.text());
  }

  /** With words of its own for this case. */
  public Refusal(VenueError error, String message) {
    super(message, null, false, false);
    this.error = requireNonNull(error, "error is null");
  }

  public VenueError error() {
    return error;
  }

  /** The message of the envelope. */
  public String text() {
    return String.valueOf(getMessage());
  }
}
