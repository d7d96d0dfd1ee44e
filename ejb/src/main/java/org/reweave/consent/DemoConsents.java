package org.reweave.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.reweave.platform.Sealer;
import org.reweave.seeds.Library;

/** What the demo's people chose and signed, replayed. */
@ApplicationScoped
public class DemoConsents {
  @PersistenceContext EntityManager em;
  @Inject Sealer sealer;

  /** A lead chose the case's first rule on what is said alone. */
  public void chosen(UUID clinic, UUID caseId, String policy, UUID by, Instant at) {
    em.persist(new PolicyChoice(clinic, caseId, 1, SecretsPolicy.valueOf(policy), by, at));
  }

  /** A client signed a form in English, in its words of today. */
  public void signed(UUID clinic, UUID caseId, UUID client, String form, String name, Instant at) {
    var words =
        Library.english().consents().stream()
            .filter(f -> f.key().equals(form))
            .findFirst()
            .orElseThrow();
    var signature = new Signature(clinic, caseId, client, words, Locale.ENGLISH.getLanguage(), at);
    signature.sign(sealer.sealText(signature.nameSeal(), name));
    em.persist(signature);
  }
}
