package org.reweave.portal.clinic;

import static java.util.stream.Collectors.joining;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reweave.clinic.ClinicClocks;
import org.reweave.clinic.ClinicPlace;
import org.reweave.clinic.ClinicPlaces;
import org.reweave.clinic.ClinicWeek;
import org.reweave.clinic.ClinicWeeks;
import org.reweave.clinic.ClockSetting;
import org.reweave.clinic.NewClocks;
import org.reweave.clinic.NewPlace;
import org.reweave.clinic.NewWeek;
import org.reweave.platform.Invalid;
import org.reweave.portal.platform.Choice;
import org.reweave.portal.platform.Form;
import org.reweave.portal.platform.Say;
import org.reweave.portal.platform.View;
import org.reweave.seeds.Clocks.Wait;
import org.reweave.seeds.Severity;

/**
 * When the clinic is open, who leads it, where it works, and by when its flags must have been seen
 * to.
 */
@Named
@RequestScoped
public class ClinicView extends View {
  private static final String PATH = "/admin/clinic";

  @EJB ClinicWeeks weeks;
  @EJB ClinicPlaces places;
  @EJB ClinicClocks clocks;
  @Inject Say say;

  private @Nullable ClinicWeek week;
  private @Nullable ClinicPlace place;
  private @Nullable ClockSetting limits;

  @Override
  protected void post(String action) {
    switch (action) {
      case "week" -> form.then(() -> weeks.save(typedWeek()), Form.link(PATH, "done", "weekset"));
      case "place" ->
          form.then(
              () -> places.save(new NewPlace(form.text("jurisdiction"))),
              Form.link(PATH, "done", "placeset"));
      case "clocks" ->
          form.then(() -> clocks.save(typedClocks()), Form.link(PATH, "done", "clocksset"));
      case "withdraw" -> form.then(clocks::withdraw, Form.link(PATH, "done", "clocksback"));
      default -> {}
    }
  }

  private NewWeek typedWeek() {
    return new NewWeek(
        form.timeOfDay("opens"),
        form.timeOfDay("closes"),
        Arrays.stream(DayOfWeek.values()).filter(d -> form.all("days").contains(d.name())).toList(),
        holidays(),
        form.optionalId("leadId"));
  }

  private List<LocalDate> holidays() {
    var days = new ArrayList<LocalDate>();
    for (var word : form.text("holidays").split("[\\s,;]+", -1)) {
      try {
        if (!word.isEmpty()) {
          days.add(LocalDate.parse(word));
        }
      } catch (DateTimeParseException notADay) {
        throw new Invalid("holidays", "malformed", say.of("holidaysMalformed"));
      }
    }
    return days;
  }

  private NewClocks typedClocks() {
    Map<Severity, Map<Wait, Integer>> typed = new EnumMap<>(Severity.class);
    for (var row : clocks.read().limits()) {
      typed
          .computeIfAbsent(row.severity(), s -> new EnumMap<>(Wait.class))
          .put(row.awaits(), Objects.requireNonNullElse(form.number(field(row)), 0));
    }
    return new NewClocks(typed, form.text("reason"));
  }

  @Override
  protected void read() {
    var open = weeks.read();
    form.show("opens", open.opens());
    form.show("closes", open.closes());
    form.show("holidays", open.holidays().stream().map(LocalDate::toString).collect(joining("\n")));
    form.show("leadId", open.leadId() == null ? Choice.NONE : open.leadId());
    week = open;
    place = places.read();
    form.show("jurisdiction", place.jurisdiction());
    var set = clocks.read();
    set.limits().forEach(row -> form.show(field(row), row.value()));
    form.show("reason", set.reason());
    limits = set;
  }

  /** What the field of a limit is called. */
  public String field(ClockSetting.Row row) {
    return "limits." + row.severity() + '.' + row.awaits();
  }

  /** When the clinic is open. */
  public ClinicWeek getWeek() {
    return Objects.requireNonNull(week, "the page was not loaded");
  }

  /** Where the clinic works. */
  public ClinicPlace getPlace() {
    return Objects.requireNonNull(place, "the page was not loaded");
  }

  /** By when its flags must have been seen to. */
  public ClockSetting getLimits() {
    return Objects.requireNonNull(limits, "the page was not loaded");
  }

  /** The limits of one severity. */
  public List<ClockSetting.Row> of(Severity severity) {
    return getLimits().limits().stream().filter(row -> row.severity() == severity).toList();
  }

  /** The severities with a clock, the gravest first. */
  public List<Severity> getSeverities() {
    return List.of(Severity.CRITICAL, Severity.HIGH, Severity.MODERATE, Severity.LOW);
  }

  public List<Wait> getWaits() {
    return List.of(Wait.values());
  }

  public List<DayOfWeek> getDays() {
    return List.of(DayOfWeek.values());
  }

  /** Whether the clinic is open on that day: what was typed, else what holds. */
  public boolean open(DayOfWeek day) {
    return form.getAction().equals("week")
        ? Set.copyOf(form.all("days")).contains(day.name())
        : getWeek().days().contains(day);
  }

  /** Who may lead the clinic. */
  public List<Choice> getLeads() {
    var choices = new ArrayList<Choice>();
    choices.add(new Choice(Choice.NONE, say.of("leadNone")));
    getWeek().supervisors().stream()
        .map(s -> new Choice(s.staffId().toString(), s.displayName()))
        .forEach(choices::add);
    return choices;
  }

  /** Our value, and the most that can be set. */
  public String hint(ClockSetting.Row row) {
    return say.of("clockHint", row.ours(), row.most());
  }
}
