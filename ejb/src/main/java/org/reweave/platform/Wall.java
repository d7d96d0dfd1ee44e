package org.reweave.platform;

import static jakarta.transaction.Status.STATUS_ACTIVE;
import static java.time.ZoneOffset.UTC;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * The interceptor of every bean (bound to {@code *} in {@code ejb-jar.xml}, so that none can forget
 * it): finds out who calls, refuses whom the method does not name, and sets the viewer that
 * row-level security reads, for this transaction alone.
 *
 * <p>The container has checked the token's roles by then; here they are held against the login's
 * row, so that a role or an account that was taken away counts at the very next call, as does the
 * end of a session.
 */
public class Wall {
  private static final String ENTER = "select person, clinic, roles, ended from enter(?, ?, ?)";
  private static final String ENTER_SYSTEM =
      "select set_config('app.viewer', ?, true), set_config('app.clinic', ?, true)";

  /** True while a timer runs on this thread: only then may SYSTEM methods be called. */
  private static final ThreadLocal<Boolean> TIMER = ThreadLocal.withInitial(() -> false);

  @Resource SessionContext context;
  @Resource TransactionSynchronizationRegistry transaction;
  @PersistenceContext EntityManager em;
  @EJB Gate gate;

  private record Entered(Viewer viewer, DbRole role) {}

  /** Guards a call. */
  @AroundInvoke
  @Nullable Object call(InvocationContext invocation) throws Exception {
    var method = invocation.getMethod();
    if (method.getDeclaringClass() == Gate.class) {
      return invocation.proceed();
    }
    var role = role(method);
    if (role == DbRole.SYSTEM) {
      if (!TIMER.get()) {
        throw new Refused();
      }
      enterAsSystem();
      return invocation.proceed();
    }
    var allowed = allowed(method).orElseThrow(Refused::new);
    var viewer = active() ? enter(subject(), role) : check(subject());
    if (allowed.stream().noneMatch(viewer::is)) {
      throw new Refused();
    }
    return invocation.proceed();
  }

  /** Runs a timer's method as SYSTEM. */
  @AroundTimeout
  @Nullable Object timeout(InvocationContext invocation) throws Exception {
    TIMER.set(true);
    try {
      enterAsSystem();
      return invocation.proceed();
    } finally {
      TIMER.remove();
    }
  }

  private void enterAsSystem() {
    if (!active() || entered(Viewer.SYSTEM, DbRole.SYSTEM)) {
      return;
    }
    em.unwrap(Session.class)
        .doWork(
            connection -> {
              take(connection, DbRole.SYSTEM);
              try (var set = connection.prepareStatement(ENTER_SYSTEM)) {
                set.setString(1, Viewer.SYSTEM.person().toString());
                set.setString(2, Viewer.SYSTEM.clinic().toString());
                set.execute();
              }
            });
    transaction.putResource(Wall.class, new Entered(Viewer.SYSTEM, DbRole.SYSTEM));
  }

  private Viewer enter(UUID subject, DbRole role) {
    if (transaction.getResource(Wall.class) instanceof Entered now) {
      if (now.viewer.subject().equals(subject) && now.role == role) {
        return now.viewer;
      }
      throw new Refused();
    }
    var viewer = granted(Wall.enter(em, subject, signIn()));
    em.unwrap(Session.class).doWork(connection -> take(connection, role));
    transaction.putResource(Wall.class, new Entered(viewer, role));
    return viewer;
  }

  private Viewer check(UUID subject) {
    return granted(gate.lookUp(subject, signIn()));
  }

  private boolean entered(Viewer viewer, DbRole role) {
    if (transaction.getResource(Wall.class) instanceof Entered now) {
      if (now.viewer.subject().equals(viewer.subject()) && now.role == role) {
        return true;
      }
      throw new Refused();
    }
    return false;
  }

  private Viewer granted(Optional<Viewer> found) {
    var login = found.orElseThrow(Refused::new);
    var both = new HashSet<>(login.roles());
    both.removeIf(r -> !context.isCallerInRole(r));
    return new Viewer(login.subject(), login.person(), login.clinic(), Set.copyOf(both));
  }

  private boolean active() {
    return transaction.getTransactionStatus() == STATUS_ACTIVE;
  }

  private UUID subject() {
    try {
      return UUID.fromString(context.getCallerPrincipal().getName());
    } catch (IllegalArgumentException notOurs) {
      throw new Refused();
    }
  }

  private @Nullable SignIn signIn() {
    return SignIn.of(context.getCallerPrincipal());
  }

  /**
   * Looks the login up and sets the row-level-security context, in one statement.
   *
   * @param signIn the caller's; null where no token stands behind the call
   * @throws SignedOut if that session was ended since
   */
  static Optional<Viewer> enter(EntityManager em, UUID subject, @Nullable SignIn signIn) {
    return em.unwrap(Session.class)
        .doReturningWork(
            connection -> {
              try (var look = connection.prepareStatement(ENTER)) {
                look.setObject(1, subject);
                look.setObject(2, signIn == null ? null : signIn.began().atOffset(UTC));
                look.setString(3, signIn == null ? null : signIn.session());
                try (var row = look.executeQuery()) {
                  if (!row.next()) {
                    return Optional.empty();
                  }
                  if (row.getBoolean(4)) {
                    throw new SignedOut();
                  }
                  if (row.getObject(1) == null) {
                    return Optional.empty();
                  }
                  return Optional.of(
                      new Viewer(
                          subject,
                          row.getObject(1, UUID.class),
                          row.getObject(2, UUID.class),
                          Set.of((String[]) row.getArray(3).getArray())));
                }
              }
            });
  }

  private static void take(Connection connection, DbRole role) throws SQLException {
    if (role != DbRole.APP) {
      try (var set = connection.createStatement()) {
        set.execute(role.statement());
      }
    }
  }

  private static DbRole role(Method method) {
    var own = method.getAnnotation(Under.class);
    var ofClass = method.getDeclaringClass().getAnnotation(Under.class);
    return own != null ? own.value() : ofClass != null ? ofClass.value() : DbRole.APP;
  }

  /** The roles that the method names, else its class; empty where neither says anything. */
  private static Optional<Set<String>> allowed(Method method) {
    var own = method.getAnnotation(RolesAllowed.class);
    var named = own != null ? own : method.getDeclaringClass().getAnnotation(RolesAllowed.class);
    return Optional.ofNullable(named).map(n -> Set.copyOf(Arrays.asList(n.value())));
  }

  /** The viewer of this transaction; for {@link CurrentViewer}. */
  static Optional<Viewer> entered(TransactionSynchronizationRegistry transaction) {
    return transaction.getTransactionStatus() == STATUS_ACTIVE
            && transaction.getResource(Wall.class) instanceof Entered now
        ? Optional.of(now.viewer)
        : Optional.empty();
  }
}
