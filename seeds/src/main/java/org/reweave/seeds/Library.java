package org.reweave.seeds;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All that Reweave teaches, in one language: the seven steps, the chapters around them, the
 * worksheets that rest on both, and a plan to start from for each cause; and what clients are asked
 * about themselves and to sign. Loaded once, checked as a whole, immutable. Every language has the
 * same keys.
 */
public final class Library {

  private static final Map<String, Library> LOADED = loadAll();

  private final Locale locale;
  private final List<Source> sources;
  private final List<Step> steps;
  private final List<Chapter> chapters;
  private final Map<String, Worksheet> worksheets;
  private final List<PlanTemplate> templates;
  private final ProfileForm profile;
  private final List<ConsentForm> consents;
  private final Map<String, Review> reviews;

  private Library(Loader loader) {
    locale = Locale.of(loader.language);
    sources = loader.sources;
    steps = loader.steps;
    chapters = loader.chapters;
    worksheets =
        loader.worksheets.stream()
            .collect(
                Collectors.toMap(
                    Worksheet::key, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    templates = loader.templates;
    profile = loader.profile;
    consents = loader.consents;
    reviews = Map.copyOf(loader.reviews);
  }

  /** The library in a language, or in English where there is none. */
  public static Library in(Locale locale) {
    Library library = LOADED.get(locale.getLanguage());
    return library == null ? english() : library;
  }

  /** The library as it was written first. */
  public static Library english() {
    return LOADED.values().iterator().next();
  }

  /** All languages, English first. */
  public static List<Library> all() {
    return List.copyOf(LOADED.values());
  }

  /** The language of the texts. */
  public Locale locale() {
    return locale;
  }

  /** What the topics rest on. */
  public List<Source> sources() {
    return sources;
  }

  /** The seven steps in order. */
  public List<Step> steps() {
    return steps;
  }

  /** What is taught besides the steps. */
  public List<Chapter> chapters() {
    return chapters;
  }

  /** The topic with this key, of whatever chapter. */
  public Optional<Topic> topic(String key) {
    return chapters.stream()
        .flatMap(chapter -> chapter.topics().stream())
        .filter(topic -> topic.key().equals(key))
        .findFirst();
  }

  /** Whether a step, an example of one or a topic has this key: what a worksheet may rest on. */
  boolean teaches(String key) {
    return topic(key).isPresent()
        || steps.stream()
            .anyMatch(
                step ->
                    step.key().equals(key)
                        || step.examples().stream().anyMatch(e -> e.key().equals(key)));
  }

  /** All worksheets, by step. */
  public List<Worksheet> worksheets() {
    return List.copyOf(worksheets.values());
  }

  /** The worksheet with this key. */
  public Optional<Worksheet> worksheet(String key) {
    return Optional.ofNullable(worksheets.get(key));
  }

  /** The plans to start from, one for each cause. */
  public List<PlanTemplate> templates() {
    return templates;
  }

  /** What a client is asked about themselves before the first visit. */
  public ProfileForm profile() {
    return profile;
  }

  /** What clients are asked to sign. */
  public List<ConsentForm> consents() {
    return consents;
  }

  /** How far the review of each file is, by its name. */
  public Map<String, Review> reviews() {
    return new TreeMap<>(reviews);
  }

  private static Map<String, Library> loadAll() {
    return Yaml.read(
        "library.yaml",
        index -> {
          Keys sourceKeys = new Keys("source");
          List<Source> sources = index.list("sources", each -> Source.read(each, sourceKeys));
          Map<String, Library> libraries = new LinkedHashMap<>();
          for (String language : index.texts("languages")) {
            Loader loader = new Loader(language, index, sources, sourceKeys);
            libraries.put(language, new Library(loader));
          }
          return libraries;
        });
  }

  /** Reads the files of one language in the order in which they refer to each other. */
  private static final class Loader {

    private final String language;
    private final String original;
    private final List<Source> sources;
    private final List<Step> steps;
    private final List<Chapter> chapters;
    private final List<Worksheet> worksheets;
    private final List<PlanTemplate> templates;
    private final ProfileForm profile;
    private final List<ConsentForm> consents;
    private final Map<String, Review> reviews = new LinkedHashMap<>();

    Loader(String language, Yaml index, List<Source> sources, Keys sourceKeys) {
      this.language = language;
      this.sources = sources;
      original = index.texts("languages").getFirst();
      Keys topics = new Keys("topic");
      Keys chapterKeys = new Keys("chapter");
      Keys worksheetKeys = new Keys("worksheet");
      Keys templateKeys = new Keys("template");
      steps = read("steps.yaml", "steps", each -> Step.read(each, topics));
      chapters =
          readAll(
              index,
              "inventory",
              "chapters",
              each -> Chapter.read(each, chapterKeys, topics, sourceKeys));
      worksheets =
          readAll(
              index,
              "worksheets",
              "worksheets",
              each -> Worksheet.read(each, worksheetKeys, topics));
      templates =
          readAll(
              index,
              "templates",
              "templates",
              each -> PlanTemplate.read(each, templateKeys, topics, worksheetKeys));
      profile = read("profile.yaml", ProfileForm::read);
      Keys formKeys = new Keys("form");
      consents = read("consent.yaml", "forms", each -> ConsentForm.read(each, formKeys));
      topics.checkUsed(index, "unused");
    }

    private <T> List<T> readAll(Yaml index, String folder, String list, Function<Yaml, T> reader) {
      return index.texts(folder).stream()
          .map(file -> read(folder + "/" + file, list, reader))
          .flatMap(List::stream)
          .toList();
    }

    private <T> List<T> read(String name, String list, Function<Yaml, T> reader) {
      return read(name, yaml -> yaml.list(list, reader));
    }

    private <T> T read(String name, Function<Yaml, T> reader) {
      String file = language + "/" + name;
      if (!language.equals(original)) {
        Translation.check(original + "/" + name, file);
      }
      return Yaml.read(
          file,
          yaml -> {
            reviews.put(name, Review.read(yaml));
            return reader.apply(yaml);
          });
    }
  }
}
