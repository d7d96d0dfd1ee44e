package org.reweave.platform;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happens before anybody is known to call. The wall lets it pass: it shows nothing and gives
 * nobody anything.
 */
@Stateless
@DenyAll
public class Gate {
  @PersistenceContext EntityManager em;
  @Inject Sessions sessions;

  /**
   * The login of that subject, if there is one and it is enabled; for a guarded method that runs
   * without a transaction.
   *
   * @throws SignedOut if that sign-in is over
   */
  @PermitAll
  @TransactionAttribute(REQUIRES_NEW)
  public Optional<Viewer> lookUp(UUID subject, @Nullable SignIn signIn) {
    return Wall.enter(em, subject, signIn);
  }

  /**
   * Ends a session on Keycloak's word, which the caller has verified: whatever was signed in by it
   * is refused from the next request on.
   *
   * @return false if this word was taken before
   */
  @PermitAll
  @TransactionAttribute(REQUIRES_NEW)
  public boolean end(EndedSession ended) {
    return sessions.end(ended);
  }
}
