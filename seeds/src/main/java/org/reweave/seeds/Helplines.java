package org.reweave.seeds;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Numbers to call when it cannot wait, the emergency number of a country first. Proposed, and
 * common knowledge of each country (2026): a clinic checks those of its own before it takes anybody
 * in.
 */
public final class Helplines {
  private static final String ANYWHERE = "ANYWHERE";
  private static final Map<String, List<Line>> BY_COUNTRY = read();

  private Helplines() {}

  /**
   * A number.
   *
   * @param number as it is dialled there
   */
  private record Line(String number, Map<String, String> names) {}

  private record Country(String country, List<Line> lines) {
    static Country read(Yaml yaml) {
      return new Country(yaml.text("country"), yaml.list("lines", Helplines::line));
    }
  }

  /**
   * Who answers, and under which number.
   *
   * @param name in the reader's language
   * @param number as it is dialled there
   */
  public record Helpline(String name, String number) {}

  /**
   * The numbers of a place.
   *
   * @param jurisdiction a country of ISO 3166, with or without a region: {@code US-CA}
   * @param language of the names; English where there are none in it
   */
  public static List<Helpline> in(String jurisdiction, Locale language) {
    String country = jurisdiction.toUpperCase(Locale.ROOT).split("-", 2)[0];
    return BY_COUNTRY.getOrDefault(country, BY_COUNTRY.getOrDefault(ANYWHERE, List.of())).stream()
        .map(line -> new Helpline(name(line, language), line.number()))
        .toList();
  }

  private static String name(Line line, Locale language) {
    String english = line.names().getOrDefault(Library.english().locale().getLanguage(), "");
    return line.names().getOrDefault(language.getLanguage(), english);
  }

  private static Map<String, List<Line>> read() {
    return Yaml.read(
        "helplines.yaml",
        yaml -> {
          yaml.choice("status", Instrument.Status.class);
          return yaml.list("countries", Country::read).stream()
              .collect(Collectors.toUnmodifiableMap(Country::country, Country::lines));
        });
  }

  private static Line line(Yaml yaml) {
    return new Line(
        yaml.text("number"),
        Library.all().stream()
            .map(library -> library.locale().getLanguage())
            .collect(Collectors.toUnmodifiableMap(Function.identity(), yaml::text)));
  }
}
