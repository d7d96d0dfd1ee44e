package org.reweave.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reweave.content.Questionnaire.Answer;
import org.reweave.content.Questionnaire.Question;
import org.reweave.platform.Invalid;

/**
 * Reads a FHIR R4 Questionnaire from somebody else. Whatever could mislead is refused as a whole:
 * size, depth, doubled keys, markup and scripts, and all that would have to be fetched from
 * elsewhere. Elements that wording does not need are passed over.
 */
final class QuestionnaireReader {
  static final int MOST_BYTES = 1 << 20;
  static final int MOST_DEPTH = 24;
  static final int MOST_VALUES = 50_000;
  static final int LONGEST_TEXT = 2_000;
  private static final int LONGEST_INTRO = 2_000;

  /** Elements that point elsewhere, or change what the rest means. */
  private static final Set<String> NEVER =
      Set.of(
          "answerValueSet",
          "contained",
          "implicitRules",
          "modifierExtension",
          "reference",
          "valueAttachment",
          "valueReference");

  private static final Set<String> WEIGHTS = Set.of("ordinalValue", "itemWeight");

  private final List<String> intro = new ArrayList<>();
  private final List<Question> questions = new ArrayList<>();

  private QuestionnaireReader() {}

  /**
   * Reads a file.
   *
   * @throws Invalid naming why it is refused
   */
  static Questionnaire read(byte[] file) {
    if (file.length > MOST_BYTES) {
      throw refused("too-large", "The file is larger than any questionnaire.");
    }
    try {
      inspect(file);
      try (var reader = Json.createReaderFactory(null).createReader(stream(file), UTF_8)) {
        return new QuestionnaireReader().read(reader.readObject());
      }
    } catch (JsonException notJson) {
      throw refused("not-json", "The file is not valid JSON.");
    }
  }

  private static ByteArrayInputStream stream(byte[] file) {
    return new ByteArrayInputStream(file);
  }

  /** Walks the file once without keeping anything, before a tree is made of it. */
  private static void inspect(byte[] file) {
    var keys = new ArrayDeque<Set<String>>();
    int depth = 0;
    int values = 0;
    try (var parser = Json.createParserFactory(Map.of()).createParser(stream(file), UTF_8)) {
      while (parser.hasNext()) {
        if (++values > MOST_VALUES) {
          throw refused("too-large", "The file holds more than any questionnaire.");
        }
        switch (parser.next()) {
          case START_OBJECT -> {
            keys.push(new HashSet<>());
            depth++;
          }
          case START_ARRAY -> depth++;
          case END_OBJECT -> {
            keys.pop();
            depth--;
          }
          case END_ARRAY -> depth--;
          case KEY_NAME -> key(parser, keys.element());
          case VALUE_STRING -> script(parser.getString());
          case VALUE_NUMBER, VALUE_TRUE, VALUE_FALSE, VALUE_NULL -> {}
        }
        if (depth > MOST_DEPTH) {
          throw refused("too-deep", "The file is nested more deeply than any questionnaire.");
        }
      }
    }
  }

  private static void key(JsonParser parser, Set<String> siblings) {
    var key = parser.getString();
    if (!siblings.add(key)) {
      throw refused("doubled-key", "An element appears twice: send it once.");
    }
    if (NEVER.contains(key)) {
      throw refused(
          "external-reference",
          "The file refers to something outside of it, or changes its own meaning: put answers and"
              + " texts into the questionnaire itself.");
    }
  }

  private static void script(String text) {
    var plain = text.toLowerCase(Locale.ROOT);
    if (plain.contains("<script") || plain.contains("javascript:")) {
      throw markup();
    }
  }

  private Questionnaire read(JsonObject resource) {
    if (!"Questionnaire".equals(text(resource, "resourceType"))) {
      throw refused("not-a-questionnaire", "Send a FHIR R4 Questionnaire.");
    }
    objects(resource, "item").forEach(this::item);
    if (questions.isEmpty()) {
      throw refused("no-questions", "The questionnaire asks nothing.");
    }
    var before = String.join("\n", intro);
    if (before.length() > LONGEST_INTRO) {
      throw refused("too-large", "The texts before the questions are too long.");
    }
    return new Questionnaire(
        text(resource, "language"),
        text(resource, "copyright"),
        before.isEmpty() ? null : before,
        questions);
  }

  private void item(JsonObject item) {
    var type = text(item, "type");
    var text = text(item, "text");
    if (type == null || type.equals("group") || type.equals("display")) {
      if (text != null) {
        intro.add(text);
      }
    } else {
      var linkId = text(item, "linkId");
      questions.add(
          new Question(
              linkId == null ? "" : linkId,
              loinc(item),
              text,
              type,
              objects(item, "answerOption").map(QuestionnaireReader::answer).toList()));
    }
    objects(item, "item").forEach(this::item);
  }

  private static Set<String> loinc(JsonObject item) {
    var codes = new HashSet<String>();
    objects(item, "code")
        .filter(code -> "http://loinc.org".equals(text(code, "system")))
        .forEach(
            code -> {
              var value = text(code, "code");
              if (value != null) {
                codes.add(value);
              }
            });
    return codes;
  }

  private static Answer answer(JsonObject option) {
    var coding =
        option.get("valueCoding") instanceof JsonObject c ? c : JsonValue.EMPTY_JSON_OBJECT;
    var whole = option.get("valueInteger") instanceof JsonNumber n ? n : null;
    var label =
        Stream.of(text(coding, "display"), text(option, "valueString"), text(coding, "code"))
            .filter(l -> l != null)
            .findFirst()
            .orElse(whole == null ? "" : whole.toString());
    var number =
        Stream.concat(objects(option, "extension"), objects(coding, "extension"))
            .filter(QuestionnaireReader::isWeight)
            .map(e -> e.get("valueDecimal"))
            .filter(JsonNumber.class::isInstance)
            .map(JsonNumber.class::cast)
            .findFirst()
            .orElse(whole);
    return new Answer(
        text(coding, "code"),
        number != null && number.isIntegral() ? Integer.valueOf(number.intValue()) : null,
        label);
  }

  private static boolean isWeight(JsonObject extension) {
    var url = text(extension, "url");
    return url != null && WEIGHTS.contains(url.substring(url.lastIndexOf('/') + 1));
  }

  private static Stream<JsonObject> objects(JsonObject parent, String key) {
    return parent.get(key) instanceof JsonArray array
        ? array.stream().filter(JsonObject.class::isInstance).map(JsonValue::asJsonObject)
        : Stream.empty();
  }

  /** A text as people may read it, or null if there is none. */
  private static @Nullable String text(JsonObject parent, String key) {
    if (!(parent.get(key) instanceof JsonString string)) {
      return null;
    }
    var text = string.getString().strip();
    if (text.length() > LONGEST_TEXT) {
      throw refused("too-large", "A text is longer than any question.");
    }
    if (text.chars().anyMatch(c -> c == '<' || c == '>' || isControl(c))) {
      throw markup();
    }
    return text.isEmpty() ? null : text;
  }

  private static boolean isControl(int c) {
    return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
  }

  private static Invalid markup() {
    return refused("markup", "The file holds markup or script: send plain text.");
  }

  private static Invalid refused(String code, String message) {
    return new Invalid("questionnaire", code, message);
  }
}
