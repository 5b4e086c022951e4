package kcassets.program.skill;

import java.io.StringWriter;
import java.util.List;
import kcassets.json.JsonWriting;
import tools.jackson.core.JsonGenerator;

/**
 * What became of the skill's files, by their paths in its folder.
 *
 * @param dryRun whether nothing was really written
 * @param written new, or newer than before
 * @param unchanged as they should be already
 * @param kept written or changed by somebody else, and left alone
 * @param removed no part of the skill any more
 */
public record SkillChange(
    boolean dryRun,
    List<String> written,
    List<String> unchanged,
    List<String> kept,
    List<String> removed) {
  public SkillChange {
    written = List.copyOf(written);
    unchanged = List.copyOf(unchanged);
    kept = List.copyOf(kept);
    removed = List.copyOf(removed);
  }

  /** As JSON, with the folder as people write it. */
  public String json(String folder) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JsonWriting.generator(text)) {
      json.writeStartObject();
      json.writeStringProperty("skill", SkillFiles.NAME);
      json.writeStringProperty("folder", folder);
      json.writeBooleanProperty("dryRun", dryRun);
      array(json, "written", written);
      array(json, "unchanged", unchanged);
      array(json, "kept", kept);
      array(json, "removed", removed);
      json.writeEndObject();
    }
    return text.toString();
  }

  private static void array(JsonGenerator json, String name, List<String> texts) {
    json.writeArrayPropertyStart(name);
    texts.forEach(json::writeString);
    json.writeEndArray();
  }
}
