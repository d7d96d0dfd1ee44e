package org.reweave.platform;

import static java.time.ZoneOffset.UTC;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.hibernate.Session;

/** Which sessions are over, whatever life their tokens have left; the wall asks at every call. */
@ApplicationScoped
public class Sessions {
  private static final String END = "select end_session(?, ?, ?, ?, ?)";

  @PersistenceContext EntityManager em;

  /**
   * Ends a session, or all of a person, from the next request on. Keeps on record that it was done,
   * by the viewer if there is one.
   *
   * @return false if this notice was taken before
   */
  public boolean end(EndedSession ended) {
    return em.unwrap(Session.class)
        .doReturningWork(
            connection -> {
              try (var end = connection.prepareStatement(END)) {
                end.setString(1, ended.notice());
                end.setString(2, ended.session());
                end.setObject(3, ended.subject());
                end.setObject(4, ended.at().atOffset(UTC));
                end.setObject(5, Ids.ordered());
                try (var row = end.executeQuery()) {
                  return row.next() && row.getBoolean(1);
                }
              }
            });
  }
}
