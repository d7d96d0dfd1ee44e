package org.reweave.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reweave.platform.Ids;
import org.reweave.platform.Viewer;

/** Profiles and their drafts. Row-level security narrows every query to the viewer's. */
@ApplicationScoped
class ProfileRepository {
  @PersistenceContext EntityManager em;

  /** The viewer's own draft in a case; none before the first letter was typed. */
  Optional<ProfileDraft> draft(Viewer viewer, UUID caseId) {
    return own(viewer, caseId).getResultStream().findFirst();
  }

  /** The same for writing, made if there is none: two tabs of one client take turns. */
  ProfileDraft draftForUpdate(Viewer viewer, UUID caseId, Instant at) {
    em.createNativeQuery(
            """
            insert into profile_draft (id, clinic_id, case_id, client_id, fields, saved_at, version)
            values (?1, ?2, ?3, ?4, '', ?5, 0) on conflict do nothing\
            """)
        .setParameter(1, Ids.random())
        .setParameter(2, viewer.clinic())
        .setParameter(3, caseId)
        .setParameter(4, viewer.person())
        .setParameter(5, at)
        .executeUpdate();
    return own(viewer, caseId).setLockMode(LockModeType.PESSIMISTIC_WRITE).getSingleResult();
  }

  private TypedQuery<ProfileDraft> own(Viewer viewer, UUID caseId) {
    return em.createQuery(
            "select d from ProfileDraft d where d.clientId = :client and d.caseId = :case",
            ProfileDraft.class)
        .setParameter("client", viewer.person())
        .setParameter("case", caseId);
  }

  /** What a client sent in a case, the earliest first. */
  List<Profile> sent(UUID caseId, UUID clientId) {
    return em.createQuery(
            "select p from Profile p where p.caseId = :case and p.clientId = :client"
                + " order by p.sentAt, p.id",
            Profile.class)
        .setParameter("case", caseId)
        .setParameter("client", clientId)
        .getResultList();
  }
}
