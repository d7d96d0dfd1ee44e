package org.reweave.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reweave.content.Questionnaire.Answer;
import org.reweave.content.Questionnaire.Question;
import org.reweave.seeds.Instrument;
import org.reweave.seeds.Item;
import org.reweave.seeds.Option;

/**
 * Brings the questions of a file to the items of our definition: by LOINC code, else by link id,
 * else by their order. Order is a guess, so an administrator confirms it.
 */
final class Matching {
  private static final String YES = "yes";
  private static final String NO = "no";

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
  private final Map<String, Instrument.Wording> wording = new LinkedHashMap<>();
  private final List<WordingReport.Refused> refused = new ArrayList<>();
  private boolean byOrder;

  private Matching(Instrument instrument) {
    this.instrument = instrument;
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

  /** Whether something was matched by its place alone. */
  boolean byOrder() {
    return byOrder;
  }

  /** Whether each item has its words that no form is whole without. */
  boolean complete() {
    return instrument.items().stream()
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
    labels(item, question)
        .ifPresentOrElse(
            labels -> wording.put(item.key(), new Instrument.Wording(text, labels)),
            () ->
                refuse(
                    question.linkId(),
                    item.key(),
                    "other-answers",
                    "Its answers are not those of this questionnaire."));
  }

  /** Labels by option value; empty if the answers are not those of the item. */
  private Optional<Map<String, String>> labels(Item item, Question question) {
    var answers = question.answers();
    if (answers.isEmpty()) {
      return question.type().equals("boolean") && isYesNo(item)
          ? Optional.of(Map.of())
          : Optional.empty();
    }
    if (answers.size() != item.options().size()
        || answers.stream().anyMatch(a -> a.label().isEmpty())) {
      return Optional.empty();
    }
    return by(item, answers, Answer::number, Option::score)
        .or(() -> by(item, answers, a -> text(a.number()), Option::value))
        .or(() -> by(item, answers, a -> code(a.code()), Option::value))
        .or(() -> inOrder(item, answers));
  }

  private static boolean isYesNo(Item item) {
    return item.options().size() == 2
        && item.option(YES).isPresent()
        && item.option(NO).isPresent();
  }

  /** Matches answers by something that both sides have, each of them another. */
  private static <T> Optional<Map<String, String>> by(
      Item item,
      List<Answer> answers,
      Function<Answer, @Nullable T> ofAnswer,
      Function<Option, @Nullable T> ofOption) {
    var labels = new HashMap<String, String>();
    for (var option : item.options()) {
      var wanted = ofOption.apply(option);
      var same =
          answers.stream().filter(a -> wanted != null && wanted.equals(ofAnswer.apply(a))).toList();
      if (same.size() != 1) {
        return Optional.empty();
      }
      labels.put(option.value(), same.getFirst().label());
    }
    return Optional.of(labels);
  }

  private Optional<Map<String, String>> inOrder(Item item, List<Answer> answers) {
    byOrder = true;
    var labels = new HashMap<String, String>();
    for (int i = 0; i < answers.size(); i++) {
      labels.put(item.options().get(i).value(), answers.get(i).label());
    }
    return Optional.of(labels);
  }

  private static @Nullable String text(@Nullable Integer number) {
    return number == null ? null : number.toString();
  }

  private static @Nullable String code(@Nullable String code) {
    if (code == null) {
      return null;
    }
    var plain = code.toLowerCase(Locale.ROOT);
    return KNOWN.getOrDefault(plain, plain);
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
            .map(o -> o.value() + ": " + words.labels().getOrDefault(o.value(), o.label()))
            .toList());
  }
}
