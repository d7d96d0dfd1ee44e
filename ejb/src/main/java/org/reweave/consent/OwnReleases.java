package org.reweave.consent;

import static org.reweave.platform.Roles.CLIENT;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
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
    return releases.own(viewer.get()).stream().map(this::view).toList();
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
    if (over(releases.get(party.releaseId))) {
      throw new Conflict("release-over", "The last day of this is over.");
    }
    if (!releases.latest(party).map(a -> a.answer).equals(Optional.ofNullable(after))) {
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

  private boolean over(Release release) {
    return clinicDay.today().isAfter(release.expiresOn);
  }

  private MyRelease view(ReleaseParty party) {
    var release = releases.get(party.releaseId);
    var terms = releases.terms(release);
    var act = releases.latest(party);
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
        over(release),
        releases.given(release.id).stream()
            .map(d -> new MyRelease.Given(d.parts(), d.fromOn, d.toOn, d.sentOn))
            .toList());
  }
}
