package kcassets.simulator.world;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;

/**
 * Movements in the order in which they happened: those that are kept, then, optionally, a stretch
 * that is computed when asked for, then those that came after it.
 */
final class Ledger extends AbstractList<Movement> implements RandomAccess {
  private final List<Movement> before = new ArrayList<>();
  private List<Movement> computed = List.of();
  private final List<Movement> after = new ArrayList<>();

  @Override
  public boolean add(Movement movement) {
    return (computed.isEmpty() ? before : after).add(movement);
  }

  /** Puts a computed stretch behind what is there; once. */
  void extend(List<Movement> stretch) {
    if (!computed.isEmpty()) {
      throw new IllegalStateException("the ledger was extended before");
    }
    computed = stretch;
  }

  @Override
  public Movement get(int index) {
    if (index < before.size()) {
      return before.get(index);
    }
    int behind = index - before.size();
    return behind < computed.size() ? computed.get(behind) : after.get(behind - computed.size());
  }

  @Override
  public int size() {
    return before.size() + computed.size() + after.size();
  }
}
