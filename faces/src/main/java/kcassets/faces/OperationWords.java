package kcassets.faces;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kcassets.catalog.Domain;
import kcassets.catalog.Endpoint;
import kcassets.catalog.History;
import kcassets.catalog.Paging;
import kcassets.catalog.Parameter;
import kcassets.catalog.Permission;
import kcassets.catalog.Pool;
import kcassets.catalog.Rule;

/**
 * What help, man page and documents say about an operation, made from the catalog's facts. Every
 * command makes its own when it starts; there are no switches over types here, for the start-up
 * cache does not keep them.
 */
public final class OperationWords {
  private OperationWords() {}

  /** What the parameter does, what it takes, and what the venue takes without it. */
  public static String describe(Parameter parameter) {
    StringBuilder words = new StringBuilder(parameter.meaning().text(CommandNames.NAMES));
    String allowed = allowed(parameter.domain());
    if (!allowed.isEmpty()) {
      words.append(' ').append(allowed);
    }
    if (!parameter.venueDefault().isEmpty()) {
      words.append(" KuCoin takes ").append(parameter.venueDefault()).append(" when left out.");
    }
    return words.toString();
  }

  /** What a parameter takes, as a sentence; empty where its listed values say it all. */
  public static String allowed(Domain domain) {
    if (domain instanceof Domain.Choice || domain instanceof Domain.Flag) {
      return "";
    }
    return domain instanceof Domain.OpenChoice
        ? "Other values are sent too, with a warning."
        : sentence(domain.allowed());
  }

  /** How the list goes on beyond one answer; empty where it does not. */
  public static String paging(Endpoint endpoint) {
    if (endpoint.paging() instanceof Paging.PageNumber page) {
      return "Comes in pages: " + page.page() + " from 1, " + page.size() + " rows each.";
    }
    if (endpoint.paging() instanceof Paging.IdCursor id) {
      return "Goes on with "
          + id.cursor()
          + ", the smallest id of the answer before; an answer with fewer rows than "
          + id.size()
          + " is the last.";
    }
    if (endpoint.paging() instanceof Paging.OffsetCursor offset) {
      return "Goes on with "
          + offset.cursor()
          + ", the smallest of the answer before that is not negative, while hasMore is true.";
    }
    return "";
  }

  /** What becomes of a span that is too wide; empty where a rule tells it, or nothing does. */
  public static String window(Endpoint endpoint) {
    return endpoint.history().cutsSilently()
        ? "A span that reaches further back is cut without a word."
        : "";
  }

  /** How long rows are kept; empty where it is not documented. */
  public static String retention(History history) {
    return history
        .retention()
        .map(kept -> "KuCoin keeps the last " + span(kept) + " only.")
        .orElse("");
  }

  /** What a call costs and needs. */
  public static String cost(Endpoint endpoint) {
    Pool pool = endpoint.quota().pool();
    String right =
        endpoint.permission() == Permission.NONE
            ? "It needs no key."
            : "The key needs the right " + endpoint.permission().label() + ".";
    return "A call costs "
        + endpoint.quota().weight()
        + " of the "
        + pool.label()
        + " quota ("
        + pool.quotaAtVipZero()
        + " in 30 seconds at VIP 0). "
        + right;
  }

  /** All that a reader of help wants to know beyond the summary, in order. */
  public static List<String> paragraphs(Endpoint endpoint) {
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(endpoint.notFor().text(CommandNames.NAMES));
    for (Rule rule : endpoint.rules()) {
      paragraphs.add(rule.sentence(CommandNames.NAMES));
    }
    paragraphs.add(paging(endpoint));
    paragraphs.add(retention(endpoint.history()));
    paragraphs.add(window(endpoint));
    endpoint
        .unconfirmed()
        .forEach(each -> paragraphs.add("Unconfirmed: " + each.text(CommandNames.NAMES)));
    paragraphs.add(cost(endpoint));
    paragraphs.add(endpoint.docPage());
    paragraphs.removeIf(String::isEmpty);
    return paragraphs;
  }

  private static String span(Duration span) {
    return span.toDays() > 1 ? span.toDays() + " days" : span.toHours() + " hours";
  }

  private static String sentence(String clause) {
    return Character.toUpperCase(clause.charAt(0)) + clause.substring(1) + ".";
  }
}
