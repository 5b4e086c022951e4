package kcassets.portfolio;

import java.util.function.Function;
import kcassets.catalog.failure.AssetsException;
import kcassets.catalog.failure.Failure;

/** How one question ended. */
sealed interface Answer {
  /** The exchange answered. */
  record Data(Tree tree) implements Answer {}

  /** It did not; {@code late} when nobody waited any longer. */
  record Missing(Failure failure, boolean late) implements Answer {}

  /** What to make of it either way. An answer that cannot be understood is a missing one. */
  default Findings map(Function<Tree, Findings> whenThere, Function<Failure, Findings> whenNot) {
    return switch (this) {
      case Missing missing -> whenNot.apply(missing.failure);
      case Data data -> {
        try {
          yield whenThere.apply(data.tree);
        } catch (AssetsException e) {
          yield whenNot.apply(e.failure());
        }
      }
    };
  }
}
