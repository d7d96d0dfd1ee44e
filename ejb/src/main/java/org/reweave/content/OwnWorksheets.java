package org.reweave.content;

import static org.reweave.platform.Roles.ADMINISTRATOR;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.Conflict;
import org.reweave.platform.CurrentViewer;
import org.reweave.platform.DbRole;
import org.reweave.platform.Invalid;
import org.reweave.platform.NotFound;
import org.reweave.platform.Turn;
import org.reweave.platform.Under;
import org.reweave.seeds.Content;
import org.reweave.seeds.ContentException;
import org.reweave.seeds.Worksheet;
import org.reweave.seeds.WorksheetText;

/**
 * The worksheets of a clinic's own, which an administrator lays over ours. A version never changes,
 * and neither does homework that was given before it.
 */
@Stateless
@DenyAll
@Under(DbRole.ADMIN)
public class OwnWorksheets {
  @PersistenceContext EntityManager em;
  @Inject CurrentViewer viewer;
  @Inject AuditTrail audit;
  @Inject Turn turn;
  @Inject Worksheets worksheets;
  @Inject Clock clock;

  /** Each worksheet that can be given, and whose it is. */
  @RolesAllowed(ADMINISTRATOR)
  public List<OwnWorksheetRow> list() {
    audit.record("list", "worksheet", null, null);
    var own = own();
    return worksheets.all().stream().map(w -> row(w, own.get(w.key()))).toList();
  }

  /**
   * One worksheet as it can be given today, its text, and what is different from ours.
   *
   * @throws NotFound if there is none with this key
   */
  @RolesAllowed(ADMINISTRATOR)
  public OwnWorksheetText read(String key) {
    var current = worksheets.current(key).orElseThrow(NotFound::new);
    audit.record("read", "worksheet", null, null);
    var text = WorksheetText.of(current);
    var ours = Content.english().worksheet(key).map(WorksheetText::of).orElse(text);
    return new OwnWorksheetText(row(current, own().get(key)), text, LineDiff.of(ours, text));
  }

  /**
   * Makes a version of the clinic's own, which is given from now on. The same text again changes
   * nothing.
   *
   * @param key of the worksheet it stands for; null takes the one that the text names
   * @param text one worksheet in the form of our own files
   * @return the version, 1 for the first
   * @throws Invalid naming {@code content}, with line and key
   */
  @RolesAllowed(ADMINISTRATOR)
  public int save(@Nullable String key, @Nullable String text) {
    var worksheet = worksheet(text == null ? "" : text);
    if (key != null && !key.equals(worksheet.key())) {
      throw new Invalid("content", "other-key", "This is the text of " + worksheet.key() + ".");
    }
    var before = turn(worksheet.key());
    var digest = Worksheets.digest(worksheet);
    if (before.map(o -> o.digest).filter(digest::equals).isPresent()) {
      audit.record("save", "worksheet", before.map(o -> o.id).orElse(null), null);
      return before.map(o -> o.version).orElseThrow();
    }
    if (digest.equals(Worksheets.shipped(worksheet.key()))) {
      throw new Invalid("content", "same-as-ours", "This is our version, word for word.");
    }
    return add(worksheet.key(), before, worksheets.keep(viewer.get().clinic(), worksheet));
  }

  /**
   * Takes the clinic's own version back. Ours is given again; one that we do not have is given no
   * more.
   *
   * @throws NotFound if there is none with this key
   * @throws Conflict {@code not-own} if there is ours alone
   */
  @RolesAllowed(ADMINISTRATOR)
  public void withdraw(String key) {
    var before = turn(key);
    if (before.map(o -> o.digest).isEmpty()) {
      throw Worksheets.shipped(key) == null
          ? new NotFound()
          : new Conflict("not-own", "The clinic has no version of its own of this worksheet.");
    }
    add(key, before, null);
  }

  /** The newest version, once nobody else is making one. */
  private Optional<OwnWorksheet> turn(String key) {
    turn.take(viewer.get().clinic() + " worksheet " + key);
    return worksheets.newest(key).stream().findFirst();
  }

  private int add(String key, Optional<OwnWorksheet> before, @Nullable String digest) {
    var v = viewer.get();
    var made =
        new OwnWorksheet(
            v.clinic(),
            key,
            before.map(o -> o.version).orElse(0) + 1,
            digest,
            Worksheets.shipped(key),
            v.person(),
            clock.instant());
    em.persist(made);
    audit.record(digest == null ? "withdraw" : "save", "worksheet", made.id, null);
    return made.version;
  }

  private Map<String, OwnWorksheet> own() {
    return worksheets.newest("").stream()
        .filter(o -> o.digest != null)
        .collect(
            Collectors.toMap(
                o -> o.worksheet, Function.identity(), (a, b) -> a, LinkedHashMap::new));
  }

  private static Worksheet worksheet(String text) {
    try {
      return WorksheetText.read(text);
    } catch (ContentException e) {
      throw new Invalid("content", "not-accepted", Objects.requireNonNull(e.getMessage()));
    }
  }

  private static OwnWorksheetRow row(Worksheet w, @Nullable OwnWorksheet own) {
    var ours = Worksheets.shipped(w.key());
    return new OwnWorksheetRow(
        w.key(),
        w.title(),
        w.step(),
        ours != null,
        own == null ? null : own.version,
        own == null ? null : own.madeAt,
        own != null && !Objects.equals(own.basedOn, ours));
  }
}
