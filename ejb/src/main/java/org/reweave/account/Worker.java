package org.reweave.account;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static java.lang.System.Logger.Level.WARNING;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jspecify.annotations.Nullable;

/**
 * Does the errands to Keycloak and the mail server, every two seconds, on every server. Both are
 * called outside of any transaction; while one is away its errands wait and nothing else notices.
 */
@Singleton
@Startup
@DenyAll
@TransactionAttribute(NOT_SUPPORTED)
public class Worker {
  private static final System.Logger LOG = System.getLogger(Worker.class.getName());
  private static final Duration PAUSE = Duration.ofSeconds(2);

  /** After these Keycloak holds something else of a person. */
  private static final Set<Errand> CHANGING =
      EnumSet.of(
          Errand.CREATE_USER, Errand.RENEW_USER, Errand.SYNC_USER, Errand.RESET_SECOND_FACTOR);

  @Resource TimerService timers;
  @EJB Errands errands;
  @EJB Comparisons comparisons;
  @Inject Directory directory;
  @Inject Post post;

  /** Each look begins a pause after the one before has ended, however long that took. */
  @PostConstruct
  void wind() {
    timers.createSingleActionTimer(PAUSE.toMillis(), new TimerConfig(null, false));
  }

  @Timeout
  void work() {
    try {
      boolean more = true;
      while (more) {
        more = errands.claim().filter(this::run).isPresent();
      }
    } finally {
      wind();
    }
  }

  /** Runs one errand; false if who is needed for it is away, so that this look ends. */
  private boolean run(Task task) {
    try {
      perform(task);
      look(task);
      return true;
    } catch (KeycloakRefusal e) {
      LOG.log(WARNING, "Errand {0} {1} was refused: {2}", task.kind(), task.id(), e.why());
      errands.refused(task.id(), e.why());
      look(task);
      return true;
    } catch (RuntimeException e) {
      if (away(e)) {
        errands.waits(task.id());
        return false;
      }
      if (task.kind().once() && unanswered(e)) {
        LOG.log(WARNING, "Errand {0} {1} was not answered", task.kind(), task.id());
        errands.inDoubt(task.id());
        return true;
      }
      var why = reason(e);
      LOG.log(WARNING, "Errand {0} {1} failed: {2}", task.kind(), task.id(), why);
      errands.failed(task.id(), why);
      return true;
    }
  }

  private void perform(Task task) {
    switch (task.kind()) {
      case CREATE_USER -> errands.created(task, directory.ensureUser(task));
      case RENEW_USER -> {
        if (task.login() != null) {
          directory.remove(task.login());
        }
        errands.created(task, directory.ensureUser(task));
      }
      case MAIL_INVITATION -> {
        if (task.enabled()) {
          directory.mailInvitation(login(task));
        }
        errands.sent(task.id());
      }
      case SYNC_USER -> {
        // Without a login there is nothing to change: it will be made with what holds then.
        if (task.login() != null) {
          directory.sync(task.login(), task);
        }
        errands.done(task.id());
      }
      case END_SESSIONS -> {
        if (task.login() != null) {
          directory.endSessions(task.login());
        }
        errands.done(task.id());
      }
      case RESET_SECOND_FACTOR -> {
        if (task.login() != null) {
          directory.resetSecondFactor(task.login());
        }
        errands.done(task.id());
      }
      case REMOVE_USER -> {
        directory.remove(login(task));
        errands.done(task.id());
      }
      case TELL_STAFF -> {
        if (task.email() != null && task.enabled()) {
          post.send(task.id(), post.somethingWaits(task.email(), task.locale()));
        }
        errands.sent(task.id());
      }
      case TELL_CLIENT, REMIND_CLIENT, MAIL_CODE, TELL_MOVED -> {
        post.send(task.id(), Objects.requireNonNull(task.letter(), "no letter"));
        errands.sent(task.id());
      }
    }
  }

  /**
   * Keeps what Keycloak holds of a person by now, for the list of accounts. What is not seen now is
   * seen by the next comparison.
   */
  private void look(Task task) {
    if (!CHANGING.contains(task.kind())) {
      return;
    }
    try {
      comparisons
          .login(task.person())
          .ifPresent(login -> comparisons.keep(task.person(), directory.see(login)));
    } catch (RuntimeException e) {
      LOG.log(WARNING, "Errand {0} {1} is not seen yet: {2}", task.kind(), task.id(), reason(e));
    }
  }

  private static UUID login(Task task) {
    return Objects.requireNonNull(task.login(), "no login");
  }

  /** True if what was asked for was sent off and nothing came back. */
  static boolean unanswered(Throwable failure) {
    return failure instanceof ProcessingException || failure instanceof Unanswered;
  }

  /** True if Keycloak or the mail server was not reached at all. */
  static boolean away(Throwable failure) {
    if (failure instanceof CircuitBreakerOpenException || failure instanceof BulkheadException) {
      return true;
    }
    for (@Nullable Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof ConnectException || t instanceof UnknownHostException) {
        return true;
      }
    }
    return false;
  }

  /** What went wrong, without a word of any answer. */
  static String reason(Throwable failure) {
    return failure instanceof WebApplicationException refused
        ? "Keycloak answered " + refused.getResponse().getStatus()
        : failure.getClass().getSimpleName();
  }
}
