package org.reweave.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reweave.content.Questionnaire.Answer;
import org.reweave.content.Questionnaire.Question;
import org.reweave.seeds.Content;
import org.reweave.seeds.Instrument;
import org.reweave.seeds.Item;
import org.reweave.seeds.Option;

/**
 * Brings the questions of a file to the items of our definition: by LOINC code, else by link id,
 * else by their order; and their answers to our options: by code, else by the number printed, else
 * by their order. Order is a guess, so an administrator confirms it. A number says little too: a
 * form may count its gravest answer as 1. Where a turned scale would silence a red flag, and where
 * a score runs against the printed number, it is confirmed like an order.
 */
final class Matching {
  private static final String YES = "yes";
  private static final String NO = "no";
  private static final String CONTRADICTION = "contradicting-answers";

  /** Codes for the answers of forms in wide use: LOINC's and SNOMED's, and plain words. */
  private static final Map<String, String> KNOWN =
      Map.ofEntries(
          Map.entry("la33-6", YES),
          Map.entry("373066001", YES),
          Map.entry("y", YES),
          Map.entry("true", YES),
          Map.entry("la32-8", NO),
          Map.entry("373067005", NO),
          Map.entry("n", NO),
          Map.entry("false", NO),
          Map.entry("la6568-5", "0"),
          Map.entry("la6569-3", "1"),
          Map.entry("la6570-1", "2"),
          Map.entry("la6571-9", "3"));

  private final Instrument instrument;
  private final Set<String> safetyItems;
  private final Map<String, Instrument.Wording> wording = new LinkedHashMap<>();
  private final List<WordingReport.Refused> refused = new ArrayList<>();
  private boolean byOrder;

  private Matching(Instrument instrument) {
    this.instrument = instrument;
    this.safetyItems = Content.english().safetyItems(instrument);
  }

  static Matching of(Instrument instrument, Questionnaire file) {
    var matching = new Matching(instrument);
    matching.match(file.questions());
    return matching;
  }

  /** The wording found, by item key in the instrument's order. */
  Map<String, Instrument.Wording> wording() {
    return wording;
  }

  /** What was left behind, and what is missing. */
  List<WordingReport.Refused> refused() {
    return refused;
  }

  /** Whether something was matched by its place, or by a number that is no proof enough. */
  boolean byOrder() {
    return byOrder;
  }

  /** Whether each item has its words that no form is whole without, and nothing contradicts. */
  boolean complete() {
    return refused.stream().noneMatch(r -> r.code().equals(CONTRADICTION))
        && instrument.items().stream()
            .allMatch(item -> !item.needsWording() || wording.containsKey(item.key()));
  }

  private void match(List<Question> questions) {
    var open = new ArrayList<>(questions);
    var found = new HashMap<String, Question>();
    take(open, found, (item, q) -> item.loinc() != null && q.loinc().contains(item.loinc()));
    take(open, found, (item, q) -> linked(item, q.linkId()));
    inOrder(open, found);
    open.forEach(q -> refuse(q.linkId(), null, "unknown-question", "We have no such question."));
    for (var item : instrument.items()) {
      var question = found.get(item.key());
      if (question != null) {
        word(item, question);
      } else if (item.needsWording()) {
        refuse(null, item.key(), "missing", "No question of the file belongs to this one.");
      }
    }
  }

  private void take(
      List<Question> open, Map<String, Question> found, BiPredicate<Item, Question> same) {
    for (var item : instrument.items()) {
      if (!found.containsKey(item.key())) {
        open.stream()
            .filter(q -> same.test(item, q))
            .findFirst()
            .ifPresent(
                q -> {
                  found.put(item.key(), q);
                  open.remove(q);
                });
      }
    }
  }

  private static boolean linked(Item item, String linkId) {
    return linkId.equalsIgnoreCase(item.key())
        || item.loinc() != null
            && (linkId.equals(item.loinc()) || linkId.equals("/" + item.loinc()));
  }

  /** The rest by its place, if there are as many questions as items, with or without the spare. */
  private void inOrder(List<Question> open, Map<String, Question> found) {
    var items = instrument.items().stream().filter(i -> !found.containsKey(i.key())).toList();
    var needed = items.stream().filter(Item::needsWording).toList();
    var places = items.size() == open.size() ? items : needed;
    if (places.isEmpty() || places.size() != open.size()) {
      return;
    }
    for (int i = 0; i < places.size(); i++) {
      found.put(places.get(i).key(), open.get(i));
    }
    open.clear();
    byOrder = true;
  }

  private void word(Item item, Question question) {
    var text = question.text();
    if (text == null) {
      refuse(question.linkId(), item.key(), "no-text", "The question has no text.");
      return;
    }
    var answers = question.answers();
    if (answers.isEmpty() && question.type().equals("boolean") && isYesNo(item)) {
      wording.put(item.key(), new Instrument.Wording(text, Map.of()));
    } else if (answers.size() != item.options().size()
        || answers.stream().anyMatch(a -> a.label().isEmpty())) {
      refuse(
          question.linkId(),
          item.key(),
          "other-answers",
          "Its answers are not those of this questionnaire.");
    } else {
      label(item, question, text);
    }
  }

  private void label(Item item, Question question, String text) {
    var answers = question.answers();
    var found =
        byCode(item, answers)
            .or(() -> byNumber(item, answers))
            .orElseGet(() -> inOrder(item, answers));
    if (answers.stream().anyMatch(a -> disagrees(item, a)) || misplaced(item, found)) {
      refuse(
          question.linkId(),
          item.key(),
          CONTRADICTION,
          "The code of an answer says another one than its number or its place.");
      return;
    }
    var labels = new HashMap<String, String>();
    found.forEach((value, answer) -> labels.put(value, answer.label()));
    wording.put(item.key(), new Instrument.Wording(text, labels));
  }

  private static boolean isYesNo(Item item) {
    return item.options().size() == 2
        && item.option(YES).isPresent()
        && item.option(NO).isPresent();
  }

  private Optional<Map<String, Answer>> byCode(Item item, List<Answer> answers) {
    var found = by(item, answers, a -> coded(item, a));
    if (found.isPresent() && !answers.stream().allMatch(Matching::telling)) {
      takeNumbers(item);
    }
    return found;
  }

  private Optional<Map<String, Answer>> byNumber(Item item, List<Answer> answers) {
    var found = by(item, answers, a -> numbered(item, a));
    if (found.isPresent()) {
      takeNumbers(item);
    }
    return found;
  }

  private void takeNumbers(Item item) {
    byOrder |= item.reversed() || safetyItems.contains(item.key());
  }

  private Map<String, Answer> inOrder(Item item, List<Answer> answers) {
    byOrder = true;
    var found = new HashMap<String, Answer>();
    for (int i = 0; i < answers.size(); i++) {
      found.put(item.options().get(i).value(), answers.get(i));
    }
    return found;
  }

  /** The answer for each option by its value; empty unless each answer means another option. */
  private static Optional<Map<String, Answer>> by(
      Item item, List<Answer> answers, Function<Answer, Optional<Option>> meaning) {
    var found = new HashMap<String, Answer>();
    answers.forEach(a -> meaning.apply(a).ifPresent(o -> found.put(o.value(), a)));
    return found.size() == item.options().size() ? Optional.of(found) : Optional.empty();
  }

  /** The option that an answer's code means. */
  private static Optional<Option> coded(Item item, Answer answer) {
    return Optional.ofNullable(answer.code())
        .map(code -> code.toLowerCase(Locale.ROOT))
        .flatMap(code -> item.option(KNOWN.getOrDefault(code, code)));
  }

  /** The option at which a form prints an answer's number; a score may run against it. */
  private static Optional<Option> numbered(Item item, Answer answer) {
    return item.options().stream()
        .filter(o -> answer.number() != null && answer.number().equals(item.printed(o)))
        .findFirst();
  }

  /** Whether its code is more than a number. */
  private static boolean telling(Answer answer) {
    return answer.code() != null && !answer.code().matches("[-+.\\d]+");
  }

  private static boolean disagrees(Item item, Answer answer) {
    var coded = coded(item, answer);
    var numbered = numbered(item, answer);
    return coded.isPresent() && numbered.isPresent() && !coded.equals(numbered);
  }

  /** Whether an answer was put where its code does not belong. */
  private static boolean misplaced(Item item, Map<String, Answer> found) {
    return found.entrySet().stream()
        .filter(e -> telling(e.getValue()))
        .anyMatch(
            e -> coded(item, e.getValue()).filter(o -> !o.value().equals(e.getKey())).isPresent());
  }

  private void refuse(@Nullable String linkId, @Nullable String item, String code, String message) {
    refused.add(new WordingReport.Refused(linkId, item, code, message));
  }

  /** What was matched with what, for somebody to look at. */
  List<WordingReport.Match> matches() {
    var matches = new ArrayList<WordingReport.Match>();
    for (var item : instrument.items()) {
      var words = wording.get(item.key());
      if (words != null) {
        matches.add(match(item, words));
      }
    }
    return matches;
  }

  private static WordingReport.Match match(Item item, Instrument.Wording words) {
    return new WordingReport.Match(
        item.key(),
        item.topic(),
        words.text(),
        item.options().stream()
            .map(
                o ->
                    new WordingReport.Answer(
                        o.value(),
                        o.label(),
                        o.score(),
                        words.labels().getOrDefault(o.value(), o.label())))
            .toList());
  }
}
