package org.reweave.consent;

import static java.util.stream.Collectors.toSet;
import static org.reweave.platform.Roles.SUPERVISOR;
import static org.reweave.platform.Roles.THERAPIST;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reweave.care.CaseAccess;
import org.reweave.care.StaffNames;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.Conflict;
import org.reweave.platform.CurrentViewer;
import org.reweave.platform.Invalid;
import org.reweave.platform.NotFound;
import org.reweave.platform.Sealer;
import org.reweave.screening.ClinicDay;

/**
 * Releases of a case's record, for the team: drafted, followed, and what is given out under them.
 * Joint parts need every partner's signature, also of one who has left (AAMFT Code of Ethics, 2.2).
 */
@Stateless
@DenyAll
public class Releases {
  @PersistenceContext EntityManager em;
  @Inject CurrentViewer viewer;
  @Inject CaseAccess access;
  @Inject ReleaseRepository releases;
  @Inject StaffNames staff;
  @Inject ClinicDay clinicDay;
  @Inject AuditTrail audit;
  @Inject Sealer sealer;
  @Inject Clock clock;

  /** All releases of the case, the latest first. */
  @RolesAllowed({THERAPIST, SUPERVISOR})
  public List<ReleaseView> list(UUID caseId) {
    access.requireTeam(caseId);
    audit.record("list", "release", null, caseId);
    return views(releases.files(releases.ofCase(caseId)));
  }

  /**
   * Puts a release to those whose parts it covers; each finds it on their own page. Possible in a
   * closed case too.
   *
   * @return its id
   * @throws Invalid naming each field that cannot be taken
   * @throws NotFound if the client is none of the case
   */
  @RolesAllowed(THERAPIST)
  public UUID draft(UUID caseId, NewRelease wanted) {
    access.requireTherapist(caseId);
    var checked = wanted.checked(clinicDay.today());
    var client = checked.clientId();
    if (client != null) {
      access.keepClient(caseId, client);
    }
    var v = viewer.get();
    var release = new Release(v.clinic(), caseId, checked, v.person(), clock.instant());
    release.write(
        releases.seal(
            release, new ReleaseRepository.Terms(checked.recipient(), checked.purpose())));
    em.persist(release);
    em.flush();
    var parties = client == null ? releases.everyClient(caseId) : List.of(client);
    parties.forEach(p -> em.persist(new ReleaseParty(release, p)));
    audit.record("draft", "release", release.id, caseId);
    return release.id;
  }

  /**
   * Notes that something was given out under a release.
   *
   * @return the note's id
   * @throws Conflict {@code release-not-valid} unless everybody has signed and nobody took it back
   * @throws Invalid naming what the release does not cover
   */
  @RolesAllowed(THERAPIST)
  public UUID disclose(UUID releaseId, NewDisclosure given) {
    var release = releases.get(releaseId);
    access.requireTherapist(release.caseId);
    releases.takeTurn(releaseId);
    var today = clinicDay.today();
    requireValid(release, today);
    var covered = Coverage.of(release, given, today);
    var v = viewer.get();
    var disclosure =
        new Disclosure(
            release,
            covered.parts(),
            covered.from(),
            covered.to(),
            covered.on(),
            v.person(),
            clock.instant());
    disclosure.write(sealer.sealText(disclosure.whatSeal(), covered.what()));
    em.persist(disclosure);
    audit.record("disclose", "release", releaseId, release.caseId);
    return disclosure.id;
  }

  /**
   * Lets pass a document about that case, or one client of it, that is to be given outside.
   *
   * @param clientId whose own parts it holds; null for joint parts
   * @param from the first day that it tells of
   * @param to the last day that it tells of
   * @throws Conflict {@code release-not-valid}; {@code release-does-not-cover} if the release is
   *     about other parts or other days
   * @throws NotFound if it is no release of the case
   */
  @RolesAllowed(THERAPIST)
  public Outgoing outgoing(
      UUID releaseId, UUID caseId, @Nullable UUID clientId, LocalDate from, LocalDate to) {
    access.requireTherapist(caseId);
    var release = releases.get(releaseId);
    if (!release.caseId.equals(caseId)) {
      throw new NotFound();
    }
    requireValid(release, clinicDay.today());
    if (!Objects.equals(release.clientId, clientId)
        || !release.parts().contains(clientId == null ? Segment.JOINT : Segment.OWN)) {
      throw new Conflict("release-does-not-cover", "The release is not about what this tells.");
    }
    if (from.isBefore(release.fromOn) || to.isAfter(release.toOn)) {
      throw new Conflict(
          "release-does-not-cover",
          "The release covers " + release.fromOn + " to " + release.toOn + " alone.");
    }
    audit.record("read", "release", releaseId, caseId);
    var terms = releases.terms(release);
    return new Outgoing(releaseId, terms.recipient(), terms.purpose());
  }

  private void requireValid(Release release, LocalDate today) {
    if (releases.file(release).state(today) != ReleaseState.VALID) {
      throw new Conflict(
          "release-not-valid",
          "Nothing may go out under this release: not everybody has signed it, somebody took it"
              + " back, or its last day is over.");
    }
  }

  private List<ReleaseView> views(List<ReleaseFile> files) {
    var today = clinicDay.today();
    var names =
        staff.of(
            files.stream()
                .flatMap(
                    f ->
                        Stream.concat(
                            Stream.of(f.release().draftedBy),
                            f.given().stream().map(d -> d.loggedBy)))
                .collect(toSet()));
    return files.stream().map(f -> view(f, names, today)).toList();
  }

  private ReleaseView view(ReleaseFile file, Map<UUID, String> names, LocalDate today) {
    var r = file.release();
    var terms = releases.terms(r);
    return new ReleaseView(
        r.id,
        r.clientId,
        r.parts(),
        terms.recipient(),
        terms.purpose(),
        r.fromOn,
        r.toOn,
        r.expiresOn,
        file.state(today),
        names.getOrDefault(r.draftedBy, ""),
        r.draftedAt,
        file.parties().stream().map(p -> view(p, file.latest(p))).toList(),
        file.given().stream().map(d -> view(d, names)).toList());
  }

  private ReleaseView.Party view(ReleaseParty p, Optional<ReleaseAct> act) {
    return new ReleaseView.Party(
        p.clientId,
        act.map(a -> a.answer).orElse(null),
        act.flatMap(this::name).orElse(""),
        act.map(a -> a.at).orElse(null));
  }

  private Optional<String> name(ReleaseAct act) {
    return act.name.length == 0
        ? Optional.empty()
        : Optional.of(sealer.openText(act.nameSeal(), act.name));
  }

  private ReleaseView.Given view(Disclosure d, Map<UUID, String> names) {
    return new ReleaseView.Given(
        d.id,
        d.parts(),
        d.fromOn,
        d.toOn,
        d.sentOn,
        sealer.openText(d.whatSeal(), d.what),
        names.getOrDefault(d.loggedBy, ""));
  }
}
