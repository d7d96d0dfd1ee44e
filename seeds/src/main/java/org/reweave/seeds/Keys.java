package org.reweave.seeds;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The keys of one kind in a library: each is defined once, and refers to what is there. */
final class Keys {

  private final String kind;
  private final Map<String, Yaml> defined = new LinkedHashMap<>();
  private final Predicate<String> elsewhere;
  private final Set<String> used = new HashSet<>();

  /**
   * @param kind what the keys name, for messages
   */
  Keys(String kind) {
    this(kind, key -> false);
  }

  /**
   * @param elsewhere whether a key is defined somewhere else
   */
  Keys(String kind, Predicate<String> elsewhere) {
    this.kind = kind;
    this.elsewhere = elsewhere;
  }

  /** The new key of a mapping. */
  String define(Yaml yaml) {
    return define(yaml, "key");
  }

  /** The new key of a mapping that has it under this name. */
  String define(Yaml yaml, String name) {
    String key = yaml.text(name);
    if (!key.matches("\\w[\\w-]{0,59}")) {
      throw yaml.problem(name, key + " is no key: at most 60 letters, digits, _ and -");
    }
    if (defined.putIfAbsent(key, yaml) != null) {
      throw yaml.problem(name, key + " is there twice");
    }
    return key;
  }

  /** The one key that a mapping refers to under this name. */
  String refer(Yaml yaml, String name) {
    String key = yaml.text(name);
    use(yaml, name, key);
    return key;
  }

  /** The keys that a mapping refers to under this name, each once. */
  List<String> referAll(Yaml yaml, String name) {
    List<String> keys = yaml.texts(name);
    Set<String> seen = new HashSet<>();
    for (String key : keys) {
      use(yaml, name, key);
      if (!seen.add(key)) {
        throw yaml.problem(name, key + " is there twice");
      }
    }
    return keys;
  }

  /** Whether something refers to the key. */
  boolean isUsed(String key) {
    return used.contains(key);
  }

  /**
   * Fails on a key that nothing refers to, except for the ones expected, and on an exception that
   * is none: the list of exceptions can only shrink.
   */
  void checkUsed(Yaml yaml, String name) {
    Collection<String> exceptions = yaml.texts(name);
    for (String key : exceptions) {
      if (!defined.containsKey(key)) {
        throw yaml.problem(name, kind + " " + key + " is unknown");
      }
      if (isUsed(key)) {
        throw yaml.problem(name, key + " is used, take it off the list");
      }
    }
    defined.forEach(
        (key, at) -> {
          if (!isUsed(key) && !exceptions.contains(key)) {
            throw at.problem("key", key + " is used nowhere");
          }
        });
  }

  private void use(Yaml yaml, String name, String key) {
    if (!defined.containsKey(key) && !elsewhere.test(key)) {
      throw yaml.problem(name, kind + " " + key + " is unknown");
    }
    used.add(key);
  }
}
