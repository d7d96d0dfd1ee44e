package org.reweave.seeds;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A text that each client is asked to sign alone. What was signed once is kept word for word by who
 * asks for it; here is only what is asked for today.
 *
 * @param version a later one is signed anew; the words of one version never change
 * @param legal whether a lawyer of the clinic's country has read it
 * @param declaration what the client says by signing
 */
public record ConsentForm(
    String key,
    Subject subject,
    int version,
    Review legal,
    String title,
    List<Section> sections,
    String declaration) {

  /** The section without which no rule on secrets is shown to anybody. */
  private static final String CARVE_OUT = "SAFETY";

  /** What a form is about. */
  public enum Subject {
    /** Being treated here at all. */
    TREATMENT,
    /** What becomes of what is said alone; each case has one such rule. */
    SECRETS
  }

  /** Paragraphs under a heading. */
  public record Section(String key, String title, List<String> text) {

    public Section {
      text = List.copyOf(text);
    }

    private static Section read(Yaml yaml, Keys sections) {
      return new Section(
          sections.define(yaml),
          yaml.text("title", Length.TITLE),
          yaml.texts("text", Length.PARAGRAPH));
    }
  }

  public ConsentForm {
    sections = List.copyOf(sections);
  }

  /** Everything that is signed, as plain text. */
  public String text() {
    return sections.stream()
        .map(section -> section.title() + "\n\n" + String.join("\n\n", section.text()))
        .collect(Collectors.joining("\n\n", title + "\n\n", "\n\n" + declaration + "\n"));
  }

  static ConsentForm read(Yaml yaml, Keys forms) {
    Keys sections = new Keys("section");
    ConsentForm form =
        new ConsentForm(
            forms.define(yaml),
            yaml.choice("subject", Subject.class),
            yaml.number("version"),
            Review.read(yaml, "legal"),
            yaml.text("title", Length.TITLE),
            yaml.list("sections", each -> Section.read(each, sections)),
            yaml.text("declaration", Length.LINE));
    if (form.version < 1) {
      throw yaml.problem("version", "begins with 1");
    }
    if (form.subject == Subject.SECRETS
        && form.sections.stream().noneMatch(section -> section.key().equals(CARVE_OUT))) {
      throw yaml.problem("sections", "of a rule on secrets name " + CARVE_OUT);
    }
    return form;
  }
}
