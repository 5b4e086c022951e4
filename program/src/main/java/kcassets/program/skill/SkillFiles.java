package kcassets.program.skill;

import java.util.LinkedHashMap;
import java.util.Map;
import kcassets.program.commands.CommandTable;

/** The files of the Agent Skill: what is said is in templates, what is counted comes from code. */
public final class SkillFiles {
  /** The skill's name, and its folder's. */
  public static final String NAME = "kucoin-assets";

  private SkillFiles() {}

  /** Every file by its path in the skill's folder. */
  public static Map<String, String> all(CommandTable table) {
    Map<String, String> files = new LinkedHashMap<>();
    for (Language language : Language.values()) {
      Phrases phrases = Phrases.of(language);
      Tables tables = new Tables(table, phrases);
      files.put(language.file("SKILL"), filled(language, "SKILL", tables, phrases));
      files.put(
          "references/" + language.file("operations"),
          filled(language, "operations", tables, phrases));
      files.put(
          "references/" + language.file("errors"), filled(language, "errors", tables, phrases));
    }
    return files;
  }

  private static String filled(Language language, String name, Tables tables, Phrases phrases) {
    String text = Templates.fill(Resource.text(language.file(name)), tables);
    return text.contains("{{operations}}")
        ? text.replace("{{operations}}", OperationsReference.text(phrases))
        : text;
  }
}
