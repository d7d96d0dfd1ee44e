package org.reweave.portal.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.wildfly.security.http.oidc.RefreshableOidcSecurityContext;

/**
 * Renews the tokens of people who are signed in long before they run out, so that they go on for
 * half an hour and more while Keycloak is away.
 *
 * <p>The server renews a token itself only when it has run out, and ends the session where it
 * cannot. Ours live for 45 minutes and are renewed once they are 10 minutes old. A renewal that
 * fails is forgotten while the token lives: whether somebody may do a thing is decided by our own
 * rows at each call, so nobody gains anything by an old token. Nobody waits for a renewal either.
 */
@ApplicationScoped
public class Renewal {
  /** From this age on a token is renewed. */
  static final Duration AGE = Duration.ofMinutes(10);

  /** After a failure Keycloak, or the one session that it refused, is left in peace for so long. */
  static final Duration PAUSE = Duration.ofSeconds(30);

  private final Executor threads;
  private final Set<Object> underWay = ConcurrentHashMap.newKeySet();
  private final Map<Object, Instant> refused = Collections.synchronizedMap(new WeakHashMap<>());
  private volatile Instant peaceUntil = Instant.MIN;

  @Inject Clock clock;
  @Inject SignInService keycloak;

  /** As the server runs it: each renewal on a thread of its own. */
  public Renewal() {
    this(task -> Thread.ofVirtual().name("renewal").start(task));
  }

  Renewal(Executor threads) {
    this.threads = threads;
  }

  /** A person's tokens at Keycloak. */
  interface Tokens {
    /** When the present ones were made. */
    Instant issued();

    /** Asks Keycloak for new ones; false if there are none. */
    boolean renew();

    /** Stands for the session they belong to. */
    Object session();
  }

  /** Has a person's tokens renewed if it is time. */
  void ifDue(RefreshableOidcSecurityContext session) {
    ifDue(new OfSession(session));
  }

  void ifDue(Tokens tokens) {
    var now = clock.instant();
    if (now.isBefore(tokens.issued().plus(AGE))
        || now.isBefore(peaceUntil)
        || now.isBefore(refused.getOrDefault(tokens.session(), Instant.MIN))) {
      return;
    }
    if (underWay.add(tokens.session())) {
      threads.execute(() -> renew(tokens));
    }
  }

  private void renew(Tokens tokens) {
    try {
      if (!keycloak.available()) {
        peaceUntil = clock.instant().plus(PAUSE);
      } else if (!tokens.renew()) {
        refused.put(tokens.session(), clock.instant().plus(PAUSE));
      }
    } finally {
      underWay.remove(tokens.session());
    }
  }

  private record OfSession(RefreshableOidcSecurityContext session) implements Tokens {
    @Override
    public Instant issued() {
      var issued = session.getToken().getIssuedAt();
      return issued == null ? Instant.EPOCH : Instant.ofEpochSecond(issued);
    }

    /**
     * Without the store of the request that signed in, which is long over: the session holds this
     * very object, so it has the new tokens without being told.
     */
    @Override
    public boolean renew() {
      session.setCurrentRequestInfo(session.getOidcClientConfiguration(), null);
      return session.refreshToken(false);
    }
  }
}
