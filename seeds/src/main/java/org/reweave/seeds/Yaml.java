package org.reweave.seeds;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * One mapping of a content file, read strictly: a missing, doubled, mistyped or unread key fails
 * with file, line and key.
 */
final class Yaml {

  private final String file;
  private final Node node;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Set<String> read = new HashSet<>();

  private Yaml(String file, Node node) {
    this.file = file;
    this.node = node;
    if (!(node instanceof MappingNode mapping)) {
      throw problem(node, "", "a mapping is expected here");
    }
    for (NodeTuple tuple : mapping.getValue()) {
      String key = scalar("", tuple.getKeyNode());
      if (values.put(key, tuple.getValueNode()) != null) {
        throw problem(tuple.getKeyNode(), key, "appears twice");
      }
    }
  }

  /** Reads a whole file of this package's resources. */
  static <T> T read(String file, Function<Yaml, T> reader) {
    return of(file, compose(file), reader);
  }

  static <T> T read(String file, InputStream in, Function<Yaml, T> reader) {
    return of(file, compose(file, in), reader);
  }

  /** Reads a text that is in no file. */
  static <T> T readText(String label, String text, Function<Yaml, T> reader) {
    return read(label, new ByteArrayInputStream(text.getBytes(UTF_8)), reader);
  }

  /** The bare nodes of a file. */
  static Node compose(String file) {
    try (InputStream in = Yaml.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new ContentException(file + ": there is no such file");
      }
      return compose(file, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bare nodes of a file that is read from elsewhere. */
  static Node compose(String file, InputStream in) {
    try {
      return new Compose(LoadSettings.builder().setLabel(file).build())
          .composeInputStream(in)
          .orElseThrow(() -> new ContentException(file + ": is empty"));
    } catch (YamlEngineException e) {
      throw new ContentException(file + ": " + e.getMessage());
    }
  }

  private static <T> T of(String file, Node node, Function<Yaml, T> reader) {
    Yaml yaml = new Yaml(file, node);
    T result = reader.apply(yaml);
    for (Map.Entry<String, Node> value : yaml.values.entrySet()) {
      if (!yaml.read.contains(value.getKey())) {
        throw yaml.problem(value.getValue(), value.getKey(), "is not a known key");
      }
    }
    return result;
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  String text(String key) {
    String text = scalar(key, required(key));
    if (text.isBlank()) {
      throw problem(required(key), key, "is blank");
    }
    return text.strip();
  }

  /** A text that fits its place. */
  String text(String key, Length most) {
    return fitting(required(key), key, text(key), most);
  }

  @Nullable String optionalText(String key) {
    return has(key) ? text(key) : null;
  }

  @Nullable String optionalText(String key, Length most) {
    return has(key) ? text(key, most) : null;
  }

  int number(String key) {
    try {
      return decimal(key).intValueExact();
    } catch (ArithmeticException e) {
      throw problem(required(key), key, "is not a whole number");
    }
  }

  @Nullable Integer optionalNumber(String key) {
    return has(key) ? Integer.valueOf(number(key)) : null;
  }

  BigDecimal decimal(String key) {
    try {
      return new BigDecimal(text(key));
    } catch (NumberFormatException e) {
      throw problem(required(key), key, "is not a number");
    }
  }

  boolean flag(String key) {
    if (!has(key)) {
      return false;
    }
    return switch (text(key)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw problem(required(key), key, "is neither true nor false");
    };
  }

  <E extends Enum<E>> E choice(String key, Class<E> type) {
    String text = text(key);
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                problem(
                    required(key), key, "is none of " + Arrays.toString(type.getEnumConstants())));
  }

  <E extends Enum<E>> @Nullable E optionalChoice(String key, Class<E> type) {
    return has(key) ? choice(key, type) : null;
  }

  <T> Optional<T> find(String key, Function<Yaml, T> reader) {
    return has(key) ? Optional.of(of(file, required(key), reader)) : Optional.empty();
  }

  /** The mappings of a list; none if the key is absent. */
  <T> List<T> list(String key, Function<Yaml, T> reader) {
    return sequence(key).stream().map(element -> of(file, element, reader)).toList();
  }

  /** The plain texts of a list; none if the key is absent. */
  List<String> texts(String key) {
    return sequence(key).stream().map(element -> scalar(key, element).strip()).toList();
  }

  /** Texts of a list that fit their place; none if the key is absent. */
  List<String> texts(String key, Length most) {
    return sequence(key).stream()
        .map(element -> fitting(element, key, scalar(key, element).strip(), most))
        .toList();
  }

  private String fitting(Node at, String key, String text, Length most) {
    if (text.isEmpty() || text.length() > most.characters()) {
      throw problem(
          at, key, text.length() + " characters, from 1 to " + most.characters() + " fit here");
    }
    return text;
  }

  /** A mapping whose keys are free, each with a list of mappings. */
  <T> Map<String, List<T>> lists(String key, Function<Yaml, T> reader) {
    return find(
            key,
            inner -> {
              Map<String, List<T>> lists = new LinkedHashMap<>();
              inner.values.keySet().forEach(name -> lists.put(name, inner.list(name, reader)));
              return lists;
            })
        .orElse(Map.of());
  }

  /** A mapping whose keys and values are free texts. */
  Map<String, String> textMap(String key) {
    return find(
            key,
            inner -> {
              Map<String, String> texts = new LinkedHashMap<>();
              inner.values.keySet().forEach(name -> texts.put(name, inner.text(name)));
              return texts;
            })
        .orElse(Map.of());
  }

  ContentException problem(String key, String what) {
    return problem(values.getOrDefault(key, node), key, what);
  }

  private List<Node> sequence(String key) {
    if (!has(key)) {
      return List.of();
    }
    if (!(required(key) instanceof SequenceNode sequence)) {
      throw problem(required(key), key, "a list is expected here");
    }
    return sequence.getValue();
  }

  private Node required(String key) {
    Node value = values.get(key);
    if (value == null) {
      throw problem(node, key, "is missing");
    }
    read.add(key);
    return value;
  }

  private String scalar(String key, Node value) {
    if (!(value instanceof ScalarNode scalar)) {
      throw problem(value, key, "a plain value is expected here");
    }
    return scalar.getValue();
  }

  private ContentException problem(Node at, String key, String what) {
    return problem(file, at, key, what);
  }

  static ContentException problem(String file, Node at, String key, String what) {
    return new ContentException(
        place(file, at.getStartMark()) + (key.isEmpty() ? "" : key + ": ") + what);
  }

  /** File and line, as a message begins with. */
  static String place(String file, Optional<Mark> mark) {
    return file + mark.map(at -> ":" + (at.getLine() + 1)).orElse("") + ": ";
  }
}
