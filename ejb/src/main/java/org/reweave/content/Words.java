package org.reweave.content;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.reweave.seeds.Instrument;

/** The words of one version, as they are kept. */
record Words(
    Map<String, Instrument.Wording> items, @Nullable String intro, @Nullable String copyright) {
  private static final String INTRO = "intro";
  private static final String COPYRIGHT = "copyright";
  private static final String ITEMS = "items";
  private static final String TEXT = "text";
  private static final String LABELS = "labels";

  static Words of(String json) {
    try (var reader = Json.createReader(new StringReader(json))) {
      var words = reader.readObject();
      var items = new LinkedHashMap<String, Instrument.Wording>();
      words.getJsonObject(ITEMS).forEach((key, item) -> items.put(key, item(item)));
      return new Words(items, words.getString(INTRO, null), words.getString(COPYRIGHT, null));
    }
  }

  private static Instrument.Wording item(JsonValue value) {
    JsonObject item = value.asJsonObject();
    var labels = new LinkedHashMap<String, String>();
    item.getJsonObject(LABELS).keySet().forEach(v -> labels.put(v, label(item, v)));
    return new Instrument.Wording(item.getString(TEXT), labels);
  }

  private static String label(JsonObject item, String value) {
    return item.getJsonObject(LABELS).getString(value);
  }

  /** Always the same text for the same words. */
  String json() {
    var all = Json.createObjectBuilder();
    items.forEach(
        (key, wording) -> {
          var labels = Json.createObjectBuilder();
          new TreeMap<>(wording.labels()).forEach(labels::add);
          all.add(key, Json.createObjectBuilder().add(TEXT, wording.text()).add(LABELS, labels));
        });
    var words = Json.createObjectBuilder().add(ITEMS, all);
    if (intro != null) {
      words.add(INTRO, intro);
    }
    if (copyright != null) {
      words.add(COPYRIGHT, copyright);
    }
    return words.build().toString();
  }

  Instrument on(Instrument instrument) {
    return instrument.withWording(items, intro, copyright);
  }
}
