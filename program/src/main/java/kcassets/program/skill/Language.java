package kcassets.program.skill;

/** A language that documents are written in. */
public enum Language {
  ENGLISH(""),
  CHINESE(".zh-CN");

  private final String suffix;

  Language(String suffix) {
    this.suffix = suffix;
  }

  /** What stands in a file's name before its ending: {@code SKILL.zh-CN.md}. */
  public String suffix() {
    return suffix;
  }

  /** The name of a document in this language. */
  String file(String name) {
    return name + suffix + ".md";
  }
}
