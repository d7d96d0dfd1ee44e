package org.reweave.seeds;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lists of all content as a page: each key, where it is used, its source and its review. */
final class ContentPage {

  private final Content content = Content.english();
  private final Library library = Library.english();
  private final Map<String, Set<String>> uses = new TreeMap<>();
  private final Map<String, String> files = files();
  private final StringBuilder page = new StringBuilder();

  private ContentPage() {}

  /** The page in Markdown. */
  static String write() {
    ContentPage page = new ContentPage();
    page.collectUses();
    page.steps();
    page.library.chapters().forEach(page::chapter);
    page.worksheets();
    page.templates();
    page.sources();
    return page.page.toString();
  }

  private void collectUses() {
    for (Worksheet worksheet : library.worksheets()) {
      use(worksheet.step(), worksheet.key());
      worksheet.restsOn().forEach(key -> use(key, worksheet.key()));
    }
    for (PlanTemplate plan : library.templates()) {
      use(plan.cause(), plan.key());
      plan.watch().forEach(key -> use(key, plan.key()));
      plan.avoid().forEach(key -> use(key, plan.key()));
      for (PlanTemplate.Phase phase : plan.phases()) {
        use(phase.step(), plan.key());
        phase.explain().forEach(key -> use(key, plan.key()));
        phase.worksheets().forEach(key -> use(key, plan.key()));
      }
    }
    for (Instrument instrument : content.instruments()) {
      for (Item item : instrument.items()) {
        // An item is named after its topic, with a letter where there are several.
        use(item.key().replaceFirst("(?<=\\d)[A-Z]$", ""), instrument.key());
      }
    }
  }

  private void use(String key, String by) {
    uses.computeIfAbsent(key, ignored -> new TreeSet<>()).add(by);
  }

  private void steps() {
    heading("The seven steps", "Key", "Text", "Used by", "Source");
    for (Step step : library.steps()) {
      row(step.key(), step.title(), used(step.key()), step.source());
      for (Step.Example example : step.examples()) {
        row(example.key(), example.text(), used(example.key()), "as " + step.key());
      }
    }
  }

  private void chapter(Chapter chapter) {
    heading(chapter.title(), "Key", "Title", "Used by", "Source");
    for (Topic topic : chapter.topics()) {
      row(topic.key(), topic.title(), used(topic.key()), String.join(", ", topic.sources()));
    }
  }

  private void worksheets() {
    heading("Worksheets", "Key", "Title", "Step", "Who", "Used by", "Source");
    for (Worksheet worksheet : library.worksheets()) {
      row(
          worksheet.key(),
          worksheet.title(),
          worksheet.step(),
          worksheet.who() + (worksheet.joint() ? ", joint" : ""),
          used(worksheet.key()),
          worksheet.source());
    }
  }

  private void templates() {
    heading("Plans to start from", "Key", "Title", "Cause", "Steps in order", "Source");
    for (PlanTemplate plan : library.templates()) {
      String steps =
          plan.phases().stream().map(PlanTemplate.Phase::step).collect(Collectors.joining(", "));
      row(plan.key(), plan.title(), plan.cause(), steps, plan.source());
    }
  }

  private void sources() {
    page.append("\n### Sources\n| Key | Citation |\n|---|---|\n");
    for (Source source : library.sources()) {
      page.append("| `%s` | %s |\n".formatted(source.key(), source.citation()));
    }
  }

  private String used(String key) {
    return String.join(", ", uses.getOrDefault(key, Set.of()));
  }

  private void heading(String title, String... columns) {
    Stream<String> languages =
        Library.all().stream().map(each -> each.locale().getDisplayLanguage(library.locale()));
    List<String> all = Stream.concat(Stream.of(columns), languages).toList();
    page.append("\n### ").append(title).append("\n| ").append(String.join(" | ", all));
    page.append(" |\n").append("|---".repeat(all.size())).append("|\n");
  }

  private void row(String key, String... cells) {
    String file = files.getOrDefault(key, "");
    Stream<String> reviews =
        Library.all().stream().map(each -> String.valueOf(each.reviews().get(file)));
    page.append("| `%s` | ".formatted(key));
    page.append(
        Stream.concat(Stream.of(cells), reviews)
            .map(cell -> cell.replace("|", "\\|"))
            .collect(Collectors.joining(" | ")));
    page.append(" |\n");
  }

  private Map<String, String> files() {
    Map<String, String> byKey = new LinkedHashMap<>();
    Text.all(Library.english())
        .filter(text -> text.key().equals("key"))
        .forEach(text -> byKey.put(text.value(), text.file()));
    return byKey;
  }
}
