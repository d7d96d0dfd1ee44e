package org.reweave.seeds;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All content of one language: loaded once, checked as a whole, immutable. */
public final class Content {

  private final Library library;
  private final Map<String, Instrument> instruments;
  private final List<Rule> rules;

  Content(Library library, List<Instrument> instruments, List<Rule> rules) {
    this.library = library;
    this.instruments = byKey(instruments, Instrument::key);
    this.rules = List.copyOf(rules);
    check();
  }

  /** The English content. */
  public static Content english() {
    return English.CONTENT;
  }

  /** The seven steps in order. */
  public List<Step> steps() {
    return library.steps();
  }

  /** All worksheets, by step. */
  public List<Worksheet> worksheets() {
    return library.worksheets();
  }

  /** The worksheet with this key. */
  public Optional<Worksheet> worksheet(String key) {
    return library.worksheet(key);
  }

  /** All instruments, our own first. */
  public List<Instrument> instruments() {
    return List.copyOf(instruments.values());
  }

  /** The instrument with this key. */
  public Optional<Instrument> instrument(String key) {
    return Optional.ofNullable(instruments.get(key));
  }

  /**
   * The instrument with this key as a client reads it: ours in their language where it has been
   * translated, and as it is otherwise. Keys, options and scores are the same in every language.
   */
  public Optional<Instrument> instrument(String key, Locale language) {
    return Translated.in(language).map(t -> t.instruments().get(key)).or(() -> instrument(key));
  }

  /**
   * What the instrument with this key is called in a language, or in English where it has no name
   * there.
   */
  public Optional<String> title(String key, Locale language) {
    return Translated.in(language)
        .map(t -> t.titles().get(key))
        .or(() -> instrument(key, language).map(Instrument::title));
  }

  /**
   * The same, which must be there.
   *
   * @throws ContentException if it is not
   */
  Instrument requireInstrument(String key) {
    return instrument(key).orElseThrow(() -> new ContentException(key + ": is unknown"));
  }

  /** The rules for the answers of one instrument, in a fixed order; none if it has none. */
  public List<Rule> rules(String instrumentKey) {
    return rules.stream().filter(rule -> rule.instrument().equals(instrumentKey)).toList();
  }

  /** The items whose answers decide whether a SAFETY flag is raised: all if their total does. */
  public Set<String> safetyItems(Instrument instrument) {
    Set<String> read =
        rules(instrument.key()).stream()
            .filter(rule -> rule.kind() == Rule.Kind.SAFETY)
            .flatMap(Rule::reads)
            .collect(Collectors.toSet());
    return read.contains(Rule.TOTAL)
        ? instrument.items().stream().map(Item::key).collect(Collectors.toSet())
        : read;
  }

  static Content load(String folder) {
    return Yaml.read(
        folder + "/index.yaml",
        index ->
            new Content(
                Library.english(),
                index.texts("instruments").stream()
                    .map(name -> Yaml.read(folder + "/instruments/" + name, InstrumentFile::read))
                    .toList(),
                all(folder, index.texts("rules"), "rules", Rule::read)));
  }

  private static <T> List<T> all(
      String folder, List<String> files, String key, Function<Yaml, T> reader) {
    return files.stream()
        .map(file -> Yaml.read(folder + "/" + key + "/" + file, yaml -> yaml.list(key, reader)))
        .flatMap(List::stream)
        .toList();
  }

  private static <T> Map<String, T> byKey(List<T> values, Function<T, String> key) {
    Map<String, T> map = new LinkedHashMap<>();
    for (T value : values) {
      if (map.put(key.apply(value), value) != null) {
        throw new ContentException(key.apply(value) + ": is there twice");
      }
    }
    return map;
  }

  private void check() {
    unique("rules", rules.stream().map(Rule::key));
    instruments.values().forEach(this::check);
    rules.forEach(this::check);
  }

  private void check(Rule rule) {
    Instrument instrument =
        instrument(rule.instrument())
            .orElseThrow(
                () ->
                    new ContentException(
                        rule.key() + ": instrument: " + rule.instrument() + " is unknown"));
    Stream.concat(rule.items().stream(), rule.cases().stream().flatMap(each -> each.when().items()))
        .filter(item -> !(instrument.items().isEmpty() && item.equals(Rule.TOTAL)))
        .forEach(item -> item(rule, instrument, item));
    rule.cases().stream()
        .flatMap(each -> each.when().leaves())
        .forEach(
            leaf -> {
              if (leaf instanceof Condition.AnswerIn answer) {
                Item item = item(rule, instrument, answer.item());
                for (String value : answer.values()) {
                  if (item.option(value).isEmpty()) {
                    throw new ContentException(
                        rule.key() + ": " + item.key() + ": has no option " + value);
                  }
                }
              }
            });
  }

  private void check(Instrument instrument) {
    unique(instrument.key(), instrument.items().stream().map(Item::key));
    unique(instrument.key(), instrument.groups().stream().map(Instrument.Group::key));
    for (Gate gate : instrument.gates()) {
      if (!instruments.containsKey(gate.next())) {
        throw new ContentException(instrument.key() + ": gates: " + gate.next() + " is unknown");
      }
    }
  }

  private static Item item(Rule rule, Instrument instrument, String key) {
    return instrument
        .item(key)
        .orElseThrow(() -> new ContentException(rule.key() + ": items: " + key + " is unknown"));
  }

  private static void unique(String where, Stream<String> keys) {
    Set<String> seen = new HashSet<>();
    keys.forEach(
        key -> {
          if (!seen.add(key)) {
            throw new ContentException(where + ": " + key + ": is there twice");
          }
        });
  }

  private static final class English {
    static final Content CONTENT = load("en");
  }

  /**
   * What one of the other languages says of instruments, by key.
   *
   * @param instruments our own that clients answer
   * @param titles of those of others, which hold no wording to translate
   */
  private record Translated(Map<String, Instrument> instruments, Map<String, String> titles) {

    private static final Map<String, Translated> ALL =
        Library.all().stream()
            .skip(1)
            .map(library -> library.locale().getLanguage())
            .collect(Collectors.toUnmodifiableMap(Function.identity(), Translated::read));

    static Optional<Translated> in(Locale language) {
      return Optional.ofNullable(ALL.get(language.getLanguage()));
    }

    private static Translated read(String language) {
      return Yaml.read(
          language + "/index.yaml",
          index ->
              new Translated(
                  byKey(
                      index.texts("instruments").stream()
                          .map(
                              name ->
                                  read("en/instruments/" + name, language + "/instruments/" + name))
                          .toList(),
                      Instrument::key),
                  titles(index)));
    }

    private static Map<String, String> titles(Yaml index) {
      Map<String, String> titles = index.textMap("titles");
      for (String key : titles.keySet()) {
        if (english().instrument(key).isEmpty()) {
          throw index.problem("titles", key + " is unknown");
        }
      }
      return titles;
    }

    private static Instrument read(String original, String file) {
      Translation.check(original, file);
      return Yaml.read(file, InstrumentFile::read);
    }
  }
}
