package org.reweave.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Every operation of the interface that reads, as the running system describes it. */
public final class Operations {
  private static final Pattern ID =
      Pattern.compile(
          "(?<!urn:uuid:)\\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");
  private static final int AT_LEAST = 40;

  /** How many records of each list are opened. */
  private static final int OF_EACH = 8;

  /** Somebody who reads. */
  @FunctionalInterface
  public interface Reader {
    /** The answer in whole, as text. */
    String read(String path) throws Exception;
  }

  private final List<String> plain = new ArrayList<>();
  private final List<String> ofOne = new ArrayList<>();

  /**
   * The operations of a description.
   *
   * @param description OpenAPI, as JSON
   */
  public Operations(JsonNode description) {
    for (var path : description.path("paths").properties()) {
      var template = path.getKey().replaceFirst("^.*/v1", "");
      long parameters = PARAMETER.matcher(template).results().count();
      if (path.getValue().has("get") && parameters < 2) {
        (parameters == 0 ? plain : ofOne).add(template);
      }
    }
    assertThat(plain.size() + ofOne.size()).isGreaterThan(AT_LEAST);
  }

  /**
   * What somebody reads of all that is theirs: each operation, with the first ids of each list.
   *
   * @param known ids that they know besides
   */
  public SortedMap<String, String> everything(Reader reader, Set<String> known) throws Exception {
    var seen = new TreeMap<String, String>();
    var ids = new HashSet<>(known);
    var next = new ArrayDeque<>(plain);
    known.forEach(id -> next.addAll(of(id)));
    while (!next.isEmpty()) {
      var path = next.remove();
      if (!seen.containsKey(path)) {
        var answer = reader.read(path);
        seen.put(path, answer);
        // An id is told where things are listed; what else names ids names those of others too.
        if (plain.contains(path)) {
          ID.matcher(answer)
              .results()
              .map(found -> found.group())
              .distinct()
              .limit(OF_EACH)
              .filter(ids::add)
              .forEach(id -> next.addAll(of(id)));
        }
      }
    }
    return seen;
  }

  private List<String> of(String id) {
    return ofOne.stream().map(t -> PARAMETER.matcher(t).replaceAll(id)).toList();
  }
}
