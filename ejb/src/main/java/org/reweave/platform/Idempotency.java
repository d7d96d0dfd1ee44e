package org.reweave.platform;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.Session;

/**
 * Does a thing once, however often it is asked for with one key: the deed and the memory of it are
 * one transaction.
 *
 * <p>Keys belong to a person and an address. Kept are the id of what was made and a sealed digest
 * of the request, never what was sent or answered, and {@linkplain KeysForgotten for a week}.
 */
@Stateless
@DenyAll
public class Idempotency {
  @PersistenceContext EntityManager em;
  @Inject CurrentViewer viewer;
  @Inject Sealer sealer;
  @Inject Clock clock;

  /**
   * What is asked for.
   *
   * @param path the address that is called, ids included
   * @param digest of the request's body
   */
  public record Asked(String method, String path, String key, byte[] digest) {}

  /**
   * Does it, or finds that it was done.
   *
   * @param deed a call of another use case; returns the id of what it made, or none
   * @return the id of what was made, now or then
   * @throws Conflict {@code key-reused} if the key was sent with another body before
   */
  @RolesAllowed({
    Roles.THERAPIST,
    Roles.SUPERVISOR,
    Roles.ADMINISTRATOR,
    Roles.PRIVACY_OFFICER,
    Roles.CLIENT
  })
  public Optional<UUID> once(Asked asked, Supplier<Optional<UUID>> deed) {
    return find(asked).orElseGet(() -> keep(asked, deed.get()));
  }

  /** The same for a deed that runs under the administrator's database role. */
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Under(DbRole.ADMIN)
  public Optional<UUID> onceAsAdministrator(Asked asked, Supplier<Optional<UUID>> deed) {
    return find(asked).orElseGet(() -> keep(asked, deed.get()));
  }

  private Optional<Optional<UUID>> find(Asked asked) {
    List<?> found =
        em.createNativeQuery(
                """
                select request_mac, object_id from idempotency_key
                where person_id = :person and method = :method and path = :path and key = :key\
                """,
                Object[].class)
            .setParameter("person", viewer.get().person())
            .setParameter("method", asked.method)
            .setParameter("path", asked.path)
            .setParameter("key", asked.key)
            .getResultList();
    return found.stream()
        .findFirst()
        .map(
            row -> {
              var kept = (Object[]) row;
              if (!MessageDigest.isEqual(
                  sealer.open(seal(viewer.get()), (byte[]) kept[0]), asked.digest)) {
                throw new Conflict("key-reused", "This key was sent with something else before.");
              }
              return Optional.ofNullable((UUID) kept[1]);
            });
  }

  private Optional<UUID> keep(Asked asked, Optional<UUID> made) {
    em.unwrap(Session.class)
        .createNativeMutationQuery(
            """
            insert into idempotency_key
              (person_id, method, path, key, request_mac, object_id, created_at)
            values (:person, :method, :path, :key, :mac, :made, :now)\
            """)
        .setParameter("person", viewer.get().person())
        .setParameter("method", asked.method)
        .setParameter("path", asked.path)
        .setParameter("key", asked.key)
        .setParameter("mac", sealer.seal(seal(viewer.get()), asked.digest))
        .setParameter("made", made.orElse(null), UUID.class)
        .setParameter("now", clock.instant())
        .executeUpdate();
    return made;
  }

  private static Seal seal(Viewer v) {
    return new Seal(
        v.clinic(), "idempotency_key.request_mac", v.person(), v.person(), "AUTHOR_ONLY");
  }
}
