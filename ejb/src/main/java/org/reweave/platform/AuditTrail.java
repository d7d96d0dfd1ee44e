package org.reweave.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Records each read and write of a record in the transaction that makes it: if the record cannot be
 * written, the deed does not happen.
 */
@ApplicationScoped
public class AuditTrail {
  @PersistenceContext EntityManager em;
  @Inject CurrentViewer viewer;
  @Inject Clock clock;

  /**
   * Records a deed of the viewer.
   *
   * @param action a verb, such as {@code read} or {@code submit}
   * @param objectType the kind of record, such as {@code screening}
   * @param objectId the record; null for a list
   * @param caseId the case it belongs to; null if to none
   */
  public void record(
      String action, String objectType, @Nullable UUID objectId, @Nullable UUID caseId) {
    var v = viewer.get();
    em.persist(
        new AuditEvent(
            v.clinic(), clock.instant(), v.person(), action, objectType, objectId, caseId, "DONE"));
  }

  /**
   * Records that the viewer was refused; for the web tier's handler, in a transaction of its own.
   */
  void recordRefusal(String what) {
    var v = viewer.get();
    em.persist(
        new AuditEvent(
            v.clinic(), clock.instant(), v.person(), "refused", what, null, null, "REFUSED"));
  }

  /** Records a deed of SYSTEM in a clinic. */
  public void recordSystem(
      UUID clinic,
      String action,
      String objectType,
      @Nullable UUID objectId,
      @Nullable UUID caseId) {
    em.persist(
        new AuditEvent(
            clinic,
            clock.instant(),
            viewer.get().person(),
            action,
            objectType,
            objectId,
            caseId,
            "DONE"));
  }
}
