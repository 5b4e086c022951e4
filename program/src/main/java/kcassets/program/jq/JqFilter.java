package kcassets.program.jq;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.List;
import kcassets.catalog.Problem;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;
import net.thisptr.jackson.jq.JsonQuery;
import net.thisptr.jackson.jq.Scope;
import net.thisptr.jackson.jq.Version;
import net.thisptr.jackson.jq.Versions;
import net.thisptr.jackson.jq.exception.JsonQueryException;

/**
 * A filter in the jq language. It sees the value it is given and nothing else: no environment, no
 * further input, no files, no modules. Numbers it only passes on keep their text. For one thread at
 * a time.
 */
public final class JqFilter {
  private static final Version VERSION = Versions.JQ_1_7;

  private final JsonQuery query;
  private final JqLimits limits;
  private final JqTree tree = new JqTree();
  private final JqMeter meter = new JqMeter();
  private final JqThread thread = new JqThread();
  private final Scope functions = JqFunctions.scope(VERSION, meter);

  private JqFilter(JsonQuery query, JqLimits limits) {
    this.query = query;
    this.limits = limits;
  }

  /**
   * Reads an expression.
   *
   * @throws AssetsException {@code InvalidArguments} for {@code jq}, with the parser's position and
   *     words
   */
  public static JqFilter compile(String expression) {
    return compile(expression, JqLimits.USUAL);
  }

  public static JqFilter compile(String expression, JqLimits limits) {
    requireNonNull(expression, "expression is null");
    JqFilter filter;
    try {
      filter = new JqFilter(JsonQuery.compile(expression, VERSION), limits);
    } catch (JsonQueryException e) {
      throw refused("is no jq expression: " + JqWords.ofParser(e));
    } catch (StackOverflowError _) {
      throw refused("is no jq expression: it nests too deep");
    }
    filter.rehearse();
    return filter;
  }

  /**
   * The results for a value, each a JSON value on one line; there may be none.
   *
   * @throws AssetsException {@code InvalidArguments} for {@code jq} when the filter fails on this
   *     value, or does not come to an end within its limits
   */
  public List<String> apply(String json) {
    // Outside of what follows: a result that is no JSON is no fault of the filter.
    JsonNode input = tree.read(json);
    try {
      return run(input, limits);
    } catch (JsonQueryException e) {
      throw failed("fails on the result: " + JqWords.of(e));
    } catch (JqBudget.Spent e) {
      throw failed("was stopped: it " + e.getMessage());
    } catch (StackOverflowError _) {
      throw failed("was stopped: it recurses too deep");
    } catch (OutOfMemoryError _) {
      throw failed("was stopped: it needs more memory than there is");
    } catch (InterruptedException _) {
      throw new AssetsException(new Failure.Interrupted());
    } catch (Throwable e) {
      // The library meets some wrong arguments with exceptions of the platform.
      throw failed("fails on the result: " + JqWords.of(e));
    }
  }

  private List<String> run(JsonNode input, JqLimits allowed) throws Throwable {
    JqBudget budget = new JqBudget(allowed);
    meter.start(budget);
    return thread.run(
        () -> {
          List<String> results = new ArrayList<>();
          query.apply(
              Scope.newChildScope(functions),
              input,
              node -> {
                budget.step();
                String result = tree.write(node);
                budget.result(result);
                results.add(result);
              });
          return results;
        },
        allowed,
        budget);
  }

  /**
   * The library looks names up when it meets them. Meeting them once before anything is sent spares
   * the user a call whose answer cannot be shown.
   */
  private void rehearse() {
    try {
      run(NullNode.getInstance(), limits.forRehearsal());
    } catch (JsonQueryException e) {
      if (JqWords.tellOfNoSuchName(e)) {
        throw refused("cannot be used: " + JqWords.of(e));
      }
    } catch (InterruptedException _) {
      throw new AssetsException(new Failure.Interrupted());
    } catch (JqBudget.LeftBehind e) {
      throw refused("was stopped: it " + e.getMessage());
    } catch (Throwable _) {
      // Null is not what the filter was written for; the real value will tell.
    }
  }

  /** The question was asked and answered by then. */
  private static AssetsException failed(String message) {
    return new AssetsException(
        new Failure.InvalidArguments(
            List.of(
                new Problem(
                    "jq",
                    message,
                    "Correct the filter; see the result without --jq to know what it works on."))));
  }

  private static AssetsException refused(String message) {
    return new AssetsException(new Failure.InvalidArguments("jq", message));
  }
}
