package org.reweave.content;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.NotFound;
import org.reweave.platform.Roles;
import org.reweave.seeds.Chapter;
import org.reweave.seeds.Instrument;
import org.reweave.seeds.PlanTemplate;
import org.reweave.seeds.Step;
import org.reweave.seeds.Worksheet;

/**
 * What is taught, for those who are signed in. It says nothing about anybody, so no read is
 * recorded; it is a use case all the same, so that a login that was disabled stops at the wall.
 */
@Stateless
@DenyAll
public class Library {
  @Inject Wordings wordings;
  @Inject Worksheets worksheets;

  /** The seven steps of rebuilding trust, in a language. */
  @RolesAllowed({
    Roles.THERAPIST,
    Roles.SUPERVISOR,
    Roles.ADMINISTRATOR,
    Roles.PRIVACY_OFFICER,
    Roles.CLIENT
  })
  public List<Step> steps(Locale language) {
    return org.reweave.seeds.Library.in(language).steps();
  }

  /**
   * The worksheets, ours and the clinic's own.
   *
   * @param step the key of a step to keep to; null for all
   */
  @RolesAllowed({
    Roles.THERAPIST,
    Roles.SUPERVISOR,
    Roles.ADMINISTRATOR,
    Roles.PRIVACY_OFFICER,
    Roles.CLIENT
  })
  public List<Worksheet> worksheets(@Nullable String step) {
    return worksheets.all().stream()
        .filter(sheet -> step == null || sheet.step().equals(step))
        .toList();
  }

  /** One worksheet, as the viewer's clinic gives it today. */
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR})
  public Worksheet worksheet(String key) {
    return worksheets.current(key).orElseThrow(NotFound::new);
  }

  /** What is taught besides the steps, for staff who explain it. */
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR})
  public List<Chapter> chapters() {
    return org.reweave.seeds.Library.english().chapters();
  }

  /** The plans to start from, one for each cause of a break. */
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR})
  public List<PlanTemplate> plans() {
    return org.reweave.seeds.Library.english().templates();
  }

  /** The questionnaires, as the viewer's clinic words them. */
  @RolesAllowed({
    Roles.THERAPIST,
    Roles.SUPERVISOR,
    Roles.ADMINISTRATOR,
    Roles.PRIVACY_OFFICER,
    Roles.CLIENT
  })
  public List<Instrument> instruments() {
    return wordings.all().stream().map(Wordings.Worded::instrument).toList();
  }

  /** One questionnaire, as the viewer's clinic words it. */
  @RolesAllowed({
    Roles.THERAPIST,
    Roles.SUPERVISOR,
    Roles.ADMINISTRATOR,
    Roles.PRIVACY_OFFICER,
    Roles.CLIENT
  })
  public Instrument instrument(String key) {
    return wordings.current(key).orElseThrow(NotFound::new).instrument();
  }
}
