package kcassets.program.skill;

/** Texts with places for tables. */
final class Templates {
  private Templates() {}

  static String fill(String text, Tables tables) {
    return text.replace("{{questions}}", tables.questions())
        .replace("{{commands}}", tables.commands())
        .replace("{{kinds}}", tables.kinds())
        .replace("{{codes}}", tables.codes());
  }
}
