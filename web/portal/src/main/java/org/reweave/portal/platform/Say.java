package org.reweave.portal.platform;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.reweave.account.Me;

/** Words, days and hours in the reader's language and the clinic's time zone. */
@Named
@ApplicationScoped
public class Say {
  private static final String BUNDLE = "org.reweave.portal.messages";

  // Read once: a page says hundreds of words. The keys are those of the pages, never a person's.
  private static final Map<Keyed, MessageFormat> MESSAGES = new ConcurrentHashMap<>();
  private static final Map<Keyed, DateTimeFormatter> PATTERNS = new ConcurrentHashMap<>();

  @Inject Clock clock;

  @Inject HttpServletRequest request;
  @Inject Reader reader;
  @EJB Me me;

  private record Keyed(Locale locale, String key) {}

  /** A message with its places filled in; the key itself where there is no such message. */
  public String of(String key, @Nullable Object... values) {
    try {
      var message =
          MESSAGES.computeIfAbsent(
              new Keyed(locale(), key),
              k ->
                  new MessageFormat(
                      ResourceBundle.getBundle(BUNDLE, k.locale).getString(k.key), k.locale));
      return ((MessageFormat) message.clone()).format(values);
    } catch (MissingResourceException unknown) {
      return key;
    }
  }

  /** The keys of all messages that begin so, in the order of their words. */
  public List<String> keys(String beginning) {
    return ResourceBundle.getBundle(BUNDLE, locale()).keySet().stream()
        .filter(key -> key.startsWith(beginning))
        .sorted(Comparator.comparing(this::of))
        .toList();
  }

  /** What is wrong with an input, as the use case says it in English. */
  String problem(String code, String message) {
    var key = "problem." + code;
    return ResourceBundle.getBundle(BUNDLE, locale()).containsKey(key) ? of(key) : message;
  }

  /** The word for a value, such as {@code Risk.HIGH} or {@code "CONJOINT_OK"}. */
  public String word(@Nullable Object value) {
    return value == null ? "" : of("word." + value);
  }

  /** The first letter, for a portrait. */
  public String initial(String name) {
    return name.isEmpty() ? "" : name.substring(0, 1);
  }

  /** The first name, or all of a name without a blank. */
  public String first(String name) {
    int blank = name.indexOf(' ');
    return blank < 0 ? name : name.substring(0, blank);
  }

  public String today() {
    return date(getToday());
  }

  /** Today, as browsers want the earliest day of a field. */
  public LocalDate getToday() {
    return LocalDate.now(clock.withZone(getZone()));
  }

  /** A day: Tuesday 24 November. */
  public String date(@Nullable LocalDate day) {
    return day == null ? "" : pattern(of("dateFormat")).format(day);
  }

  /** A day, short: Tue 24 Nov. */
  public String day(@Nullable LocalDate day) {
    if (day == null) {
      return "";
    }
    return pattern(day.getYear() == getToday().getYear() ? "EEE d MMM" : "d MMM yyyy").format(day);
  }

  /** The month of a day: November 2026. */
  public String month(LocalDate day) {
    return pattern(of("monthFormat")).format(day);
  }

  /** The day of a moment. */
  public String dayOf(@Nullable Instant at) {
    return at == null ? "" : day(LocalDate.ofInstant(at, getZone()));
  }

  /** Part of a day: of a calendar leaf. */
  public String part(@Nullable Instant at, String pattern) {
    return at == null ? "" : pattern(pattern).format(at.atZone(getZone()));
  }

  /** The hour of a moment: 16:00. */
  public String time(@Nullable Instant at) {
    return at == null
        ? ""
        : DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
            .withLocale(locale().getLanguage().equals("en") ? Locale.UK : locale())
            .format(at.atZone(getZone()));
  }

  /** Day and hour. */
  public String moment(@Nullable Instant at) {
    return at == null ? "" : dayOf(at) + ", " + time(at);
  }

  /** Whether a moment has come. */
  public boolean past(Instant at) {
    return !at.isAfter(clock.instant());
  }

  /** How long there is left: 3 h 12 min, 2 days, or overdue. */
  public String left(@Nullable Instant until) {
    if (until == null) {
      return "";
    }
    var left = Duration.between(clock.instant(), until);
    if (left.isNegative()) {
      return of("overdue");
    }
    if (left.toHours() >= 48) {
      return of("daysLeft", left.toDays());
    }
    return left.toHours() >= 4
        ? of("hoursLeft", left.toHours())
        : of("minutesLeft", left.toHours(), left.toMinutesPart());
  }

  /** How near the end is: the class of a clock. */
  public String nearness(@Nullable Instant until) {
    if (until == null) {
      return "";
    }
    var hours = Duration.between(clock.instant(), until).toHours();
    return hours < 4 ? "is-soon" : hours < 24 ? "is-wait" : "";
  }

  /** The key of the greeting for this hour. */
  public String getGreeting() {
    int hour = clock.instant().atZone(getZone()).getHour();
    return hour < 12 ? "goodMorning" : hour < 18 ? "goodAfternoon" : "goodEvening";
  }

  /** Where the clinic's clocks stand; UTC for those who are not signed in. */
  public ZoneId getZone() {
    return request.getUserPrincipal() == null ? ZoneOffset.UTC : reader.zone(me::get);
  }

  /** The language of the page. */
  public Locale getLanguage() {
    return locale();
  }

  private static DateTimeFormatter pattern(String pattern) {
    return PATTERNS.computeIfAbsent(
        new Keyed(locale(), pattern), k -> DateTimeFormatter.ofPattern(k.key, k.locale));
  }

  private static Locale locale() {
    var context = FacesContext.getCurrentInstance();
    return context == null || context.getViewRoot() == null
        ? Locale.ENGLISH
        : context.getViewRoot().getLocale();
  }
}
