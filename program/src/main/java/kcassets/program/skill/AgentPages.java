package kcassets.program.skill;

import kcassets.program.commands.CommandTable;

/** The pages at the top of the repository that agents look for. */
public final class AgentPages {
  private AgentPages() {}

  /** {@code AGENTS.md}: how an agent uses this program, and how it works on it. */
  public static String agents(CommandTable table) {
    String text =
        Templates.fill(Resource.text("AGENTS.md"), new Tables(table, Phrases.of(Language.ENGLISH)));
    // The chapters of questions lie below one of this page's own.
    return text.replace("\n### ", "\n#### ")
        .replace("\n#### Questions\n", "\n### Questions\n")
        .replace("\n#### Other commands\n", "\n### Other commands\n")
        .replace("\n#### Failures\n", "\n### Failures\n");
  }

  /**
   * {@code llms.txt}.
   *
   * @see <a href="https://llmstxt.org">The format</a>
   */
  public static String index() {
    return Resource.text("llms.txt");
  }
}
