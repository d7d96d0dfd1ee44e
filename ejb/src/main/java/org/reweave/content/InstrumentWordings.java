package org.reweave.content;

import static org.reweave.platform.Roles.ADMINISTRATOR;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
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
import org.reweave.seeds.Instrument;
import org.reweave.seeds.Instrument.Licence;

/**
 * The wording of third-party questionnaires, which an administrator loads for the clinic. A version
 * never changes: another wording is another version, and scores of the two are not compared.
 */
@Stateless
@DenyAll
@Under(DbRole.ADMIN)
public class InstrumentWordings {
  private static final int LONGEST_DECLARATION = 500;

  @PersistenceContext EntityManager em;
  @Inject CurrentViewer viewer;
  @Inject AuditTrail audit;
  @Inject Turn turn;
  @Inject Wordings wordings;
  @Inject Clock clock;

  /** Each instrument and the wording in use. */
  @RolesAllowed(ADMINISTRATOR)
  public List<WordingRow> list() {
    audit.record("list", "wording", null, null);
    var newest =
        wordings.newest("").stream()
            .collect(Collectors.toMap(w -> w.instrument, Function.identity()));
    return Content.english().instruments().stream().map(i -> row(i, newest.get(i.key()))).toList();
  }

  /**
   * Loads wording. It is kept only if each question found its words, no code contradicts a number,
   * and what was matched by its place, or by numbers on which safety depends, was confirmed; the
   * same file again changes nothing.
   *
   * @throws Conflict {@code own-wording} for ours; {@code total-only} where nothing is asked here
   * @throws Invalid if the file is refused as a whole, or a licence is to be declared first
   */
  @RolesAllowed(ADMINISTRATOR)
  public WordingReport load(String key, NewWording asked) {
    var instrument = Content.english().instrument(key).orElseThrow(NotFound::new);
    requireLoadable(instrument);
    var declaration = declaration(instrument, asked.licence());
    var file = QuestionnaireReader.read(asked.file());
    var matching = Matching.of(instrument, file);
    boolean toConfirm = matching.byOrder() && !asked.orderConfirmed();
    Integer version =
        matching.complete() && !toConfirm ? keep(instrument, file, matching, declaration) : null;
    if (version == null) {
      audit.record("check", "wording", null, null);
    }
    return new WordingReport(
        key,
        matching.wording().size(),
        matching.refused(),
        matching.matches(),
        toConfirm && matching.complete(),
        version);
  }

  private int keep(
      Instrument instrument, Questionnaire file, Matching matching, @Nullable String declaration) {
    var v = viewer.get();
    turn.take(v.clinic() + " wording " + instrument.key());
    var before = wordings.newest(instrument.key()).stream().findFirst().orElse(null);
    var words = new Words(matching.wording(), file.intro(), file.copyright());
    if (before != null && before.words.equals(words.json())) {
      audit.record("load", "wording", before.id, null);
      return before.version;
    }
    var loaded =
        new Wording(
            v.clinic(),
            instrument.key(),
            before == null ? 1 : before.version + 1,
            words,
            file.language(),
            matching.byOrder(),
            declaration,
            v.person(),
            clock.instant());
    em.persist(loaded);
    audit.record("load", "wording", loaded.id, null);
    return loaded.version;
  }

  private static void requireLoadable(Instrument instrument) {
    if (instrument.licence() == Licence.OWN) {
      throw new Conflict("own-wording", "This questionnaire is ours and has its wording.");
    }
    if (instrument.items().isEmpty()) {
      throw new Conflict(
          "total-only", "Only the total of this form is entered: there is nothing to word.");
    }
  }

  private static @Nullable String declaration(Instrument instrument, @Nullable String licence) {
    var said = licence == null ? "" : licence.strip();
    if (said.length() > LONGEST_DECLARATION) {
      throw new Invalid("licence", "too-long", "Say it in 500 characters at most.");
    }
    if (declares(instrument) && said.isEmpty()) {
      throw new Invalid(
          "licence",
          "required",
          "Say which licence of its own the clinic holds: its wording is not free to use.");
    }
    return said.isEmpty() ? null : said;
  }

  private static boolean declares(Instrument instrument) {
    return instrument.licence() == Licence.ASK || instrument.licence() == Licence.ENTRY;
  }

  private static WordingRow row(Instrument i, @Nullable Wording w) {
    return new WordingRow(
        i.key(),
        i.title(),
        i.licence(),
        i.terms(),
        i.obtain(),
        i.licence() != Licence.OWN && !i.items().isEmpty(),
        declares(i),
        w == null ? null : w.version,
        w == null ? null : w.language,
        w == null ? null : w.declaration,
        w == null ? null : w.loadedAt);
  }
}
