package org.reweave.portal.notification;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reweave.notification.Channel;
import org.reweave.notification.NewSafeContact;
import org.reweave.notification.OwnSafeContact;
import org.reweave.notification.Reminder;
import org.reweave.notification.SafeContacts;
import org.reweave.portal.platform.Choice;
import org.reweave.portal.platform.Say;
import org.reweave.portal.platform.View;

/** Where a client says how to be reached. */
@Named
@RequestScoped
public class ContactView extends View {
  private static final String ON = "on";

  @EJB SafeContacts contacts;
  @Inject Say say;

  private @Nullable OwnSafeContact now;

  @Override
  protected void post(String action) {
    form.then(() -> contacts.confirm(typed()), "/me/contact?done=contact");
  }

  private NewSafeContact typed() {
    return new NewSafeContact(
        getChannels().stream().filter(c -> ticked("channel-" + c)).toList(),
        form.text("mail"),
        form.text("phone"),
        getDays().stream().filter(d -> ticked("day-" + d)).toList(),
        form.timeOfDay("from"),
        form.timeOfDay("to"),
        ticked("voiceMail"),
        form.text("senderName"),
        unshown("codeWord"),
        unshown("mustNotKnow"),
        ticked("news"),
        form.choice("reminder", Reminder.class),
        form.text("visitTitle"));
  }

  private boolean ticked(String box) {
    return form.text(box).equals(ON);
  }

  /** What is never shown again: left empty it stays as it is, unless it is to be forgotten. */
  private @Nullable String unshown(String field) {
    return ticked("forget") ? form.text(field) : form.optional(field);
  }

  @Override
  protected void read() {
    var known = contacts.mine();
    now = known;
    boolean first = known.confirmedAt() == null;
    known.channels().forEach(c -> form.show("channel-" + c, ON));
    (known.days().isEmpty() ? getDays() : known.days()).forEach(d -> form.show("day-" + d, ON));
    form.show("mail", known.mail());
    form.show("phone", known.phone());
    form.show("from", Optional.<Object>ofNullable(known.from()).orElse("09:00"));
    form.show("to", Optional.<Object>ofNullable(known.to()).orElse("20:00"));
    form.show("voiceMail", known.voiceMail() ? ON : "");
    form.show("senderName", known.senderName());
    form.show("news", known.news() ? ON : "");
    form.show("reminder", first ? Reminder.NONE : known.reminder());
    form.show("visitTitle", known.visitTitle());
  }

  /** What was said before. */
  public OwnSafeContact getNow() {
    return Objects.requireNonNull(now, "the page was not loaded");
  }

  /** The ways to reach somebody. */
  public List<Channel> getChannels() {
    return List.of(Channel.values());
  }

  public List<DayOfWeek> getDays() {
    return List.of(DayOfWeek.values());
  }

  /** What a reminder may say. */
  public List<Choice> getReminders() {
    return Arrays.stream(Reminder.values())
        .map(r -> new Choice(r.name(), say.of("reminder." + r)))
        .toList();
  }
}
