package org.reweave.consent;

import static org.reweave.platform.Roles.CLIENT;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.Conflict;
import org.reweave.platform.CurrentViewer;
import org.reweave.platform.Invalid;
import org.reweave.platform.NotFound;
import org.reweave.platform.Sealer;
import org.reweave.screening.ClinicDay;

/**
 * The releases that a client is asked for, also after they left the case. Each partner answers a
 * joint one alone, and neither learns here what the other answered.
 */
@Stateless
@DenyAll
public class OwnReleases {
  @PersistenceContext EntityManager em;
  @Inject CurrentViewer viewer;
  @Inject ReleaseRepository releases;
  @Inject ClinicDay clinicDay;
  @Inject AuditTrail audit;
  @Inject Sealer sealer;
  @Inject Clock clock;

  /** What the client was ever asked for, the latest first. */
  @RolesAllowed(CLIENT)
  public List<MyRelease> mine() {
    audit.record("list", "release", null, null);
    var today = clinicDay.today();
    return releases.files(releases.own(viewer.get())).stream().map(f -> view(f, today)).toList();
  }

  /**
   * Agrees, by typing the name.
   *
   * @throws Conflict {@code release-over}; {@code already-answered} unless nothing was done yet
   * @throws Invalid naming {@code agreed} or {@code name}
   * @throws NotFound if the client is not asked for it
   */
  @RolesAllowed(CLIENT)
  public void sign(UUID partyId, NewReleaseSignature typed) {
    answer(partyId, null, ReleaseAnswer.SIGNED, SignedName.of(typed.name(), typed.agreed()));
  }

  /**
   * Says no. That is final: another release may be asked for.
   *
   * @throws Conflict {@code release-over}; {@code already-answered} unless nothing was done yet
   * @throws NotFound if the client is not asked for it
   */
  @RolesAllowed(CLIENT)
  public void refuse(UUID partyId) {
    answer(partyId, null, ReleaseAnswer.REFUSED, "");
  }

  /**
   * Takes back what was signed. From now on nothing goes out under it; what went out stays out.
   *
   * @throws Conflict {@code release-over}; {@code not-signed}
   * @throws NotFound if the client is not asked for it
   */
  @RolesAllowed(CLIENT)
  public void revoke(UUID partyId) {
    answer(partyId, ReleaseAnswer.SIGNED, ReleaseAnswer.REVOKED, "");
  }

  /**
   * @param after what the client must have done last; null for nothing
   * @param name as it was typed, empty if nobody signs
   */
  private void answer(
      UUID partyId, @Nullable ReleaseAnswer after, ReleaseAnswer answer, String name) {
    var party = releases.own(viewer.get(), partyId);
    releases.takeTurn(party.releaseId);
    var release = releases.get(party.releaseId);
    if (over(release, clinicDay.today())) {
      throw new Conflict("release-over", "The last day of this is over.");
    }
    var did = releases.file(release).latest(party).map(a -> a.answer);
    if (!did.equals(Optional.ofNullable(after))) {
      throw after == null
          ? new Conflict("already-answered", "You have answered this already.")
          : new Conflict("not-signed", "There is nothing to take back.");
    }
    var act = new ReleaseAct(party, answer, clock.instant());
    if (!name.isEmpty()) {
      act.sign(sealer.sealText(act.nameSeal(), name));
    }
    em.persist(act);
    audit.record("answer", "release", party.releaseId, party.caseId);
  }

  private static boolean over(Release release, LocalDate today) {
    return today.isAfter(release.expiresOn);
  }

  private MyRelease view(ReleaseFile file, LocalDate today) {
    var release = file.release();
    var me = viewer.get().person();
    var party =
        file.parties().stream().filter(p -> p.clientId.equals(me)).findFirst().orElseThrow();
    var terms = releases.terms(release);
    var act = file.latest(party);
    return new MyRelease(
        party.id,
        release.parts(),
        terms.recipient(),
        terms.purpose(),
        release.fromOn,
        release.toOn,
        release.expiresOn,
        act.map(a -> a.answer).orElse(null),
        act.map(a -> a.at).orElse(null),
        over(release, today),
        file.given().stream()
            .map(d -> new MyRelease.Given(d.parts(), d.fromOn, d.toOn, d.sentOn))
            .toList());
  }
}
