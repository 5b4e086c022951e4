package kcassets.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what cannot be true in the declaration of an endpoint, all of it at once. */
final class Contradictions {
  private final String path;
  private final List<Parameter> parameters;
  private final List<Rule> rules;
  private final Set<String> names = new HashSet<>();
  private final List<String> found = new ArrayList<>();

  Contradictions(String path, List<Parameter> parameters, List<Rule> rules) {
    this.path = path;
    this.parameters = parameters;
    this.rules = rules;
  }

  List<String> find(String summary, String docPage, Paging paging, History history) {
    if (summary.isBlank() || summary.split("\\s+").length >= 20) {
      found.add("the summary has under twenty words");
    }
    if (!docPage.startsWith("https://www.kucoin.com/docs-new/")) {
      found.add("the page is one of the venue's documents");
    }
    checkNames();
    checkPath();
    rules.forEach(this::checkRule);
    checkPaging(paging);
    checkHistory(history);
    return found;
  }

  private void checkNames() {
    for (Parameter parameter : parameters) {
      if (!names.add(parameter.name())) {
        found.add("the parameter " + parameter.name() + " is declared twice");
      }
      parameter.aliases().stream()
          .filter(alias -> !names.add(alias))
          .forEach(alias -> found.add("the name " + alias + " is taken twice"));
    }
    Set<String> options = new HashSet<>();
    parameters.stream()
        .filter(parameter -> !options.add(parameter.option()))
        .forEach(parameter -> found.add("the option " + parameter.option() + " is taken twice"));
  }

  private void checkPath() {
    if (!path.matches("(/[a-z0-9-]+|/\\{[A-Za-z]+})+")) {
      found.add("the path holds something else than words and parameters");
    }
    for (String name : Endpoint.pathParameters(path)) {
      Optional<Parameter> parameter = declared(name);
      if (parameter.isEmpty() || !parameter.get().required()) {
        found.add("the path needs a required parameter " + name);
      } else if (!(parameter.get().domain() instanceof Domain.Text)) {
        found.add("the path needs a word of a known shape for " + name);
      }
    }
  }

  private void checkRule(Rule rule) {
    rule.parameters().stream()
        .filter(name -> declared(name).isEmpty())
        .forEach(name -> found.add("a rule speaks of " + name + ", which is not declared"));
    switch (rule) {
      case Rule.Before ignored -> checkTimes(rule);
      case Rule.Span ignored -> checkTimes(rule);
      case Rule.GoesWith together ->
          declared(together.other())
              .filter(other -> !other.domain().values().keySet().containsAll(together.values()))
              .ifPresent(other ->
                  found.add("a rule speaks of values that " + other.name() + " does not have"));
    }
  }

  private void checkTimes(Rule rule) {
    rule.parameters().stream()
        .flatMap(name -> declared(name).stream())
        .filter(parameter -> !(parameter.domain() instanceof Domain.EpochMillis))
        .forEach(
            parameter -> found.add("a rule compares " + parameter.name() + ", which is no time"));
  }

  private void checkPaging(Paging paging) {
    List<String> needed = new ArrayList<>(paging.positionParameters());
    if (!paging.sizeParameter().isEmpty()) {
      needed.add(paging.sizeParameter());
    }
    needed.stream()
        .filter(name -> declared(name).isEmpty())
        .forEach(name -> found.add("the paging needs " + name + ", which is not declared"));
  }

  /** A span that the venue refuses is refused here first; so there must be a rule for it. */
  private void checkHistory(History history) {
    boolean hasRule =
        rules.stream()
            .anyMatch(rule ->
                rule instanceof Rule.Span span
                    && history.maximumSpan().filter(span.widest()::equals).isPresent());
    boolean anyRule = rules.stream().anyMatch(Rule.Span.class::isInstance);
    if (history.maximumSpan().isPresent() != hasRule || anyRule != hasRule) {
      found.add("the widest span of the history and the rule about it differ");
    }
  }

  private Optional<Parameter> declared(String name) {
    return parameters.stream().filter(parameter -> parameter.name().equals(name)).findFirst();
  }
}
