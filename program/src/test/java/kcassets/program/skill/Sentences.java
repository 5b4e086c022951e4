package kcassets.program.skill;

import java.util.LinkedHashSet;
import java.util.Set;
import kcassets.catalog.Domain;
import kcassets.catalog.Group;
import kcassets.catalog.Operation;
import kcassets.catalog.Parameter;
import kcassets.catalog.failure.Kind;
import kcassets.catalog.failure.VenueCode;
import kcassets.faces.CommandLineAdvice;
import kcassets.faces.CommandNames;
import kcassets.program.Commands;
import kcassets.program.commands.Command;

/** Every sentence of the catalog and the commands that documents say in each language. */
public final class Sentences {
  private Sentences() {}

  /** All of them, in English, in the order they come. */
  public static Set<String> all() {
    Set<String> sentences = new LinkedHashSet<>();
    for (Group group : Group.values()) {
      sentences.add(group.title());
    }
    for (Operation operation : Operation.values()) {
      sentences.add(operation.endpoint().summary());
      sentences.add(operation.endpoint().notFor().text(CommandNames.NAMES));
      operation.endpoint().parameters().forEach(parameter -> add(sentences, parameter));
    }
    new Commands()
        .own().stream().flatMap(Command::runnable).map(Command::summary).forEach(sentences::add);
    for (Kind kind : Kind.values()) {
      sentences.add(kind.meaning());
      sentences.add(CommandLineAdvice.WORDS.say(kind.advice()));
    }
    for (VenueCode code : VenueCode.values()) {
      sentences.add(code.meaning());
      sentences.add(CommandLineAdvice.WORDS.say(code.advice()));
    }
    sentences.remove("");
    return sentences;
  }

  private static void add(Set<String> sentences, Parameter parameter) {
    sentences.add(parameter.meaning().text(CommandNames.NAMES));
    sentences.addAll(parameter.domain().values().values());
    shape(parameter.domain(), sentences);
  }

  private static void shape(Domain domain, Set<String> sentences) {
    switch (domain) {
      case Domain.Text text -> sentences.add(text.allowed());
      case Domain.TextList list -> shape(list.item(), sentences);
      case Domain.Choice _,
          Domain.OpenChoice _,
          Domain.FreeText _,
          Domain.WholeNumber _,
          Domain.DecimalNumber _,
          Domain.EpochMillis _,
          Domain.Flag _ -> {}
    }
  }
}
