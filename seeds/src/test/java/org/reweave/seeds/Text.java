package org.reweave.seeds;

import java.util.List;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * One text of the library, with where it stands.
 *
 * @param place file, line and key
 */
record Text(String place, String key, String value) {

  /** What is no prose. */
  private static final List<String> CODES =
      List.of("key", "value", "type", "kind", "step", "cause", "restsOn", "explain", "worksheets");

  /** All texts of a language. */
  static Stream<Text> of(Library library) {
    return library.reviews().keySet().stream()
        .map(name -> library.locale().getLanguage() + "/" + name)
        .flatMap(file -> of(file, "", Yaml.compose(file)));
  }

  private static Stream<Text> of(String file, String key, Node node) {
    return switch (node) {
      case MappingNode mapping ->
          mapping.getValue().stream()
              .flatMap(
                  tuple ->
                      of(
                          file,
                          tuple.getKeyNode() instanceof ScalarNode name ? name.getValue() : key,
                          tuple.getValueNode()));
      case SequenceNode list -> list.getValue().stream().flatMap(element -> of(file, key, element));
      case ScalarNode scalar when !CODES.contains(key) -> {
        int line = scalar.getStartMark().orElseThrow().getLine() + 1;
        yield Stream.of(new Text(file + ":" + line + ": " + key, key, scalar.getValue()));
      }
      default -> Stream.of();
    };
  }
}
