package org.reweave.api.platform;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.Conflict;
import org.reweave.platform.Failure;
import org.reweave.platform.Invalid;
import org.reweave.platform.NotFound;
import org.reweave.platform.Refusals;
import org.reweave.platform.Refused;
import org.reweave.platform.SignedOut;
import org.reweave.platform.Stale;
import org.reweave.platform.Trace;

/**
 * Answers everything that is thrown, as a problem of RFC 9457.
 *
 * <p>What an exception says never leaves the server. What nobody foresaw is logged once, under the
 * id that the caller is given, with the classes and lines of the exceptions but not their messages:
 * a message may quote what a client wrote.
 */
@Provider
@ApplicationScoped
public class Problems implements ExceptionMapper<Throwable> {
  private static final System.Logger LOG = System.getLogger(Problems.class.getName());
  private static final String PERMISSION_DENIED = "42501";
  private static final String UNIQUE_VIOLATION = "23505";

  @Context HttpServletRequest request;
  @Context HttpHeaders headers;
  @Context ResourceInfo resource;
  @Inject Refusals refusals;

  @Override
  public Response toResponse(Throwable thrown) {
    if (thrown instanceof WebApplicationException e && e.getResponse().getStatus() < 400) {
      return e.getResponse();
    }
    var id = Headers.id(request);
    var problem = problem(thrown, id);
    if (problem.status() == 500) {
      LOG.log(System.Logger.Level.ERROR, () -> "Problem " + id + ": " + Trace.of(thrown));
    }
    if (problem.status() == 403 || find(thrown, NotFound.class).isPresent()) {
      recordRefusal();
    }
    var response =
        Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(Json.write(problem));
    find(thrown, WebApplicationException.class)
        .map(e -> e.getResponse().getHeaderString(HttpHeaders.ALLOW))
        .ifPresent(allow -> response.header(HttpHeaders.ALLOW, allow));
    return response.build();
  }

  private Problem problem(Throwable thrown, UUID id) {
    return Stream.<Optional<Problem>>of(
            find(thrown, Failure.class).map(e -> foreseen(e, id)),
            find(thrown, EJBAccessException.class).map(e -> Problem.of(403, id)),
            find(thrown, OptimisticLockException.class).map(e -> Problem.of(changed(), id)),
            find(thrown, SQLException.class).map(e -> Problem.of(status(e), id)),
            find(thrown, WebApplicationException.class)
                .map(e -> Problem.of(e.getResponse().getStatus(), id)))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> Problem.of(500, id));
  }

  private static Problem foreseen(Failure failure, UUID id) {
    return switch (failure) {
      case NotFound e -> Problem.of(404, id);
      case Refused e -> Problem.of(403, id);
      case SignedOut e -> Problem.of(401, id);
      case Stale e -> Problem.of(412, id);
      case Conflict e ->
          Problem.of(409, e.code(), Objects.requireNonNull(e.getMessage()), id, List.of());
      case Invalid e -> invalid(e.problems(), id);
    };
  }

  private static Problem invalid(List<Invalid.Problem> problems, UUID id) {
    return Problem.of(400, "invalid", "Please mend the fields named below.", id, problems);
  }

  private int changed() {
    return headers.getHeaderString(HttpHeaders.IF_MATCH) == null ? 409 : 412;
  }

  /** Two who are first at once, or a deadlock's victim, are told to try again. */
  private static int status(SQLException e) {
    var state = e.getSQLState();
    if (PERMISSION_DENIED.equals(state)) {
      LOG.log(System.Logger.Level.ERROR, "The database refused a permission: a bug or an attack.");
      return 500;
    }
    return state != null && (state.equals(UNIQUE_VIOLATION) || state.startsWith("40")) ? 409 : 500;
  }

  /** Keeps the refusal on record, by the operation's template: a URL may hold an id. */
  private void recordRefusal() {
    try {
      refusals.record(operation());
    } catch (Failure | EJBException unknownCaller) {
      LOG.log(
          System.Logger.Level.WARNING,
          () -> "A refusal could not be recorded: " + Trace.of(unknownCaller));
    }
  }

  private String operation() {
    var method = resource.getResourceMethod();
    if (method == null) {
      return request.getMethod();
    }
    return request.getMethod() + " " + path(method.getDeclaringClass()) + path(method);
  }

  private static String path(AnnotatedElement element) {
    var path = element.getAnnotation(Path.class);
    return path == null || path.value().equals("/") ? "" : "/" + path.value();
  }

  /** The first exception of that type in the chain of causes. */
  static <T extends Throwable> Optional<T> find(@Nullable Throwable thrown, Class<T> type) {
    return Stream.<Throwable>iterate(
            thrown, Objects::nonNull, t -> t.getCause() == t ? null : t.getCause())
        .limit(20)
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst();
  }
}
