package org.reweave.seeds;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Compares a translated file with the original: the same shape, with nothing but the words to read
 * changed. So a worksheet asks and stores the same in every language.
 */
final class Translation {

  /** The keys whose values are words to read. */
  private static final Set<String> WORDS =
      Set.of(
          "title",
          "note",
          "topic",
          "attribution",
          "text",
          "summary",
          "intro",
          "closing",
          "goal",
          "frequency",
          "instructions",
          "label",
          "hint",
          "evidence",
          "contraindications",
          "first",
          "aim",
          "declaration",
          "review",
          "legal");

  private final String file;

  private Translation(String file) {
    this.file = file;
  }

  /** Fails with file, line and key of the first place where the translation differs. */
  static void check(String original, String translated) {
    check(translated, Yaml.compose(original), Yaml.compose(translated));
  }

  static void check(String file, Node original, Node translated) {
    new Translation(file).same("", original, translated);
  }

  private void same(String key, Node original, Node translated) {
    switch (original) {
      case MappingNode mapping when translated instanceof MappingNode other ->
          sameMapping(other, values(mapping), values(other));
      case SequenceNode list when translated instanceof SequenceNode other -> {
        if (list.getValue().size() != other.getValue().size()) {
          throw problem(
              other,
              key,
              "has " + other.getValue().size() + " entries, not " + list.getValue().size());
        }
        sameList(key, list.getValue(), other.getValue());
      }
      case ScalarNode scalar when translated instanceof ScalarNode other -> {
        if (!WORDS.contains(key) && !scalar.getValue().equals(other.getValue())) {
          throw problem(other, key, "is no text to translate: " + scalar.getValue());
        }
      }
      default -> throw problem(translated, key, "has another form than the original");
    }
  }

  private void sameMapping(Node at, Map<String, Node> original, Map<String, Node> translated) {
    for (String key : translated.keySet()) {
      if (!original.containsKey(key)) {
        throw problem(at, key, "is not in the original");
      }
    }
    original.forEach(
        (key, value) -> {
          Node other = translated.get(key);
          if (other == null) {
            throw problem(at, key, "is missing, the original has it");
          }
          same(key, value, other);
        });
  }

  private void sameList(String key, List<Node> original, List<Node> translated) {
    Iterator<Node> others = translated.iterator();
    for (Node each : original) {
      same(key, each, others.next());
    }
  }

  private static Map<String, Node> values(MappingNode mapping) {
    Map<String, Node> values = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode key) {
        values.put(key.getValue(), tuple.getValueNode());
      }
    }
    return values;
  }

  private ContentException problem(Node at, String key, String what) {
    return Yaml.problem(file, at, key, what);
  }
}
