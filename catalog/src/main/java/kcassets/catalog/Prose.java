package kcassets.catalog;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text of the catalog that may mention operations, each by its command in braces: {@code use
 * {spot-accounts}}. Each face reads it with its own names.
 *
 * @param marked the text with its marks
 */
public record Prose(String marked) {
  private static final Pattern MENTION = Pattern.compile("\\{([a-z-]+)}");

  /** Checks its parts, and copies what could change. */
  public Prose {
    requireNonNull(marked, "marked is null");
  }

  /**
   * {@return the text in the names of a face}
   *
   * @param naming what the face calls operations
   */
  public String text(Naming naming) {
    if (isPlain()) {
      return marked;
    }
    StringBuilder text = new StringBuilder();
    Matcher matcher = MENTION.matcher(marked);
    while (matcher.find()) {
      matcher.appendReplacement(text, naming.operation(operation(matcher)));
    }
    return matcher.appendTail(text).toString();
  }

  /** {@return the operations it mentions, in order} */
  public List<Operation> mentions() {
    List<Operation> mentions = new ArrayList<>();
    Matcher matcher = MENTION.matcher(marked);
    while (matcher.find()) {
      mentions.add(operation(matcher));
    }
    return mentions;
  }

  /** {@return each of its sentences as a text of its own} */
  public List<Prose> sentences() {
    return Pattern.compile("(?<=\\.) ").splitAsStream(marked).map(Prose::new).toList();
  }

  /** {@return whether there is no text} */
  public boolean isEmpty() {
    return marked.isEmpty();
  }

  private boolean isPlain() {
    return marked.indexOf('{') < 0;
  }

  private static Operation operation(Matcher matcher) {
    return Operation.named(matcher.group(1)).orElseThrow();
  }
}
