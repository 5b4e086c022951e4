package kcassets.program.jq;

/** Where the functions of a filter count: the budget changes with every run. */
final class JqMeter {
  private volatile JqBudget budget = new JqBudget(JqLimits.USUAL);

  void start(JqBudget next) {
    budget = next;
  }

  void step() {
    budget.step();
  }
}
