package org.reweave.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.reweave.platform.Sealer;

/** What the demo's clients told about themselves, replayed. */
@ApplicationScoped
public class DemoProfiles {
  @PersistenceContext EntityManager em;
  @Inject Sealer sealer;

  /** A client sent this at that time. */
  public void told(UUID clinic, UUID caseId, UUID client, Map<String, String> fields, Instant at) {
    var draft = new ProfileDraft(clinic, caseId, client, at);
    var profile = draft.send(at);
    profile.write(ProfileRules.seal(sealer, profile.seal(), fields));
    em.persist(draft);
    em.persist(profile);
  }
}
