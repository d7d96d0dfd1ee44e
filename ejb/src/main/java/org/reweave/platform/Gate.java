package org.reweave.platform;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks a viewer up where the guarded method runs without a transaction. The wall lets it pass. */
@Stateless
@DenyAll
public class Gate {
  @PersistenceContext EntityManager em;

  /** The login of that subject, if there is one and it is enabled. */
  @PermitAll
  @TransactionAttribute(REQUIRES_NEW)
  public Optional<Viewer> lookUp(UUID subject, @Nullable Instant began) {
    return Wall.enter(em, subject, began);
  }
}
