package org.reweave.notification;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a client allows, checked. Texts are empty where nothing was said; without hours the portal
 * is the one channel.
 */
record Allowed(
    List<Channel> channels,
    String mail,
    String phone,
    Optional<ContactHours> hours,
    boolean voiceMail,
    String senderName,
    String codeWord,
    String mustNotKnow,
    boolean news,
    Reminder reminder,
    String visitTitle) {

  /** As the fields that are sealed. */
  Map<String, String> fields() {
    var fields = new LinkedHashMap<String, String>();
    fields.put("channels", joined(channels));
    fields.put("mail", mail);
    fields.put("phone", phone);
    hours.ifPresent(
        h -> {
          fields.put("days", joined(h.days().stream().sorted().toList()));
          fields.put("from", h.from().toString());
          fields.put("to", h.to().toString());
        });
    fields.put("voiceMail", Boolean.toString(voiceMail));
    fields.put("senderName", senderName);
    fields.put("codeWord", codeWord);
    fields.put("mustNotKnow", mustNotKnow);
    fields.put("news", Boolean.toString(news));
    fields.put("reminder", reminder.name());
    fields.put("visitTitle", visitTitle);
    return fields;
  }

  /** Reads {@link #fields} back. */
  static Allowed of(Map<String, String> fields) {
    Function<String, String> text = key -> fields.getOrDefault(key, "");
    var days = split(text.apply("days")).map(DayOfWeek::valueOf).collect(Collectors.toSet());
    return new Allowed(
        split(text.apply("channels")).map(Channel::valueOf).toList(),
        text.apply("mail"),
        text.apply("phone"),
        days.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new ContactHours(
                    days, LocalTime.parse(text.apply("from")), LocalTime.parse(text.apply("to")))),
        Boolean.parseBoolean(text.apply("voiceMail")),
        text.apply("senderName"),
        text.apply("codeWord"),
        text.apply("mustNotKnow"),
        Boolean.parseBoolean(text.apply("news")),
        Reminder.valueOf(text.apply("reminder")),
        text.apply("visitTitle"));
  }

  private static String joined(List<? extends Enum<?>> words) {
    return words.stream().map(Enum::name).collect(Collectors.joining(","));
  }

  private static Stream<String> split(String words) {
    return Arrays.stream(words.split(",")).filter(w -> !w.isEmpty());
  }
}
