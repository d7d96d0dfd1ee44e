package org.reweave.seeds;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a client is asked about themselves before the first visit; nothing of it is required. */
public record ProfileForm(List<Part> parts) {

  public ProfileForm {
    parts = List.copyOf(parts);
  }

  /**
   * Questions that belong together.
   *
   * @param intro what to read before them, or null
   */
  public record Part(String key, String title, @Nullable String intro, List<Field> fields) {

    public Part {
      fields = List.copyOf(fields);
    }

    private static Part read(Yaml yaml, Keys parts, Keys fields) {
      return new Part(
          parts.define(yaml),
          yaml.text("title", Length.TITLE),
          yaml.optionalText("intro", Length.LINE),
          yaml.list(
              "fields",
              each -> {
                Field field = Field.read(each, fields);
                if (field.required()) {
                  throw each.problem("required", "nothing here is");
                }
                return field;
              }));
    }
  }

  /** All questions, in their order. */
  public List<Field> fields() {
    return parts.stream().flatMap(part -> part.fields().stream()).toList();
  }

  static ProfileForm read(Yaml yaml) {
    Keys parts = new Keys("part");
    Keys fields = new Keys("field");
    return new ProfileForm(yaml.list("parts", each -> Part.read(each, parts, fields)));
  }
}
