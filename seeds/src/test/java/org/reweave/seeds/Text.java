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
 * @param file name of the file within its language
 * @param place language, file, line and key
 */
record Text(String file, String place, String key, String value) {

  /** What is no prose. */
  private static final List<String> CODES =
      List.of("key", "value", "type", "kind", "step", "cause", "restsOn", "explain", "worksheets");

  /** All prose of a language. */
  static Stream<Text> of(Library library) {
    return all(library).filter(text -> !CODES.contains(text.key));
  }

  /** All values of a language, keys and other codes too. */
  static Stream<Text> all(Library library) {
    String language = library.locale().getLanguage();
    return library.reviews().keySet().stream()
        .flatMap(file -> of(language, file, "", Yaml.compose(language + "/" + file)));
  }

  private static Stream<Text> of(String language, String file, String key, Node node) {
    return switch (node) {
      case MappingNode mapping ->
          mapping.getValue().stream()
              .flatMap(
                  tuple ->
                      of(
                          language,
                          file,
                          tuple.getKeyNode() instanceof ScalarNode name ? name.getValue() : key,
                          tuple.getValueNode()));
      case SequenceNode list ->
          list.getValue().stream().flatMap(element -> of(language, file, key, element));
      case ScalarNode scalar -> {
        int line = scalar.getStartMark().orElseThrow().getLine() + 1;
        String place = language + "/" + file + ":" + line + ": " + key;
        yield Stream.of(new Text(file, place, key, scalar.getValue()));
      }
      default -> Stream.of();
    };
  }
}
