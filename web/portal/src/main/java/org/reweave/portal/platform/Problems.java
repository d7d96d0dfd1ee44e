package org.reweave.portal.platform;

import jakarta.ejb.EJBAccessException;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.Failure;
import org.reweave.platform.Invalid;
import org.reweave.platform.NotFound;
import org.reweave.platform.Refused;
import org.reweave.platform.SignedOut;
import org.reweave.platform.Trace;

/**
 * What a page answers when something fails: never the text of an exception. A record of somebody
 * else answers like one that does not exist; what nobody foresaw is logged under an id that the
 * page shows.
 */
public class Problems extends ExceptionHandlerFactory {
  private static final System.Logger LOG = System.getLogger(Problems.class.getName());

  /** The request's attribute with the id under which a failure was logged. */
  static final String LOG_ID = "reweave.log-id";

  public Problems(ExceptionHandlerFactory wrapped) {
    super(wrapped);
  }

  @Override
  public ExceptionHandler getExceptionHandler() {
    return new Handler(getWrapped().getExceptionHandler());
  }

  /** How a failure is answered. */
  enum Answer {
    EXPIRED(200),
    SIGNED_OUT(200),
    BAD_REQUEST(400),
    FORBIDDEN(403),
    NOT_FOUND(404),
    BROKEN(500);

    final int status;

    Answer(int status) {
      this.status = status;
    }
  }

  /** The answer to the first cause that is known. */
  static Answer answer(@Nullable Throwable thrown) {
    for (var cause = thrown; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case ViewExpiredException expired -> {
          return Answer.EXPIRED;
        }
        case SignedOut ended -> {
          return Answer.SIGNED_OUT;
        }
        case NotFound notFound -> {
          return Answer.NOT_FOUND;
        }
        case Refused refused -> {
          return Answer.FORBIDDEN;
        }
        case EJBAccessException refused -> {
          return Answer.FORBIDDEN;
        }
        case Invalid invalid -> {
          return Answer.BAD_REQUEST;
        }
        default -> {}
      }
    }
    return Answer.BROKEN;
  }

  private static final class Handler extends ExceptionHandlerWrapper {
    Handler(ExceptionHandler wrapped) {
      super(wrapped);
    }

    @Override
    public void handle() {
      var events = getUnhandledExceptionQueuedEvents().iterator();
      if (!events.hasNext()) {
        return;
      }
      var context = FacesContext.getCurrentInstance();
      var thrown = events.next().getContext().getException();
      events.remove();
      while (events.hasNext()) {
        events.next();
        events.remove();
      }
      try {
        respond(context.getExternalContext(), thrown);
      } catch (IOException gone) {
        throw new FacesException("the answer could not be written", gone);
      }
      context.responseComplete();
    }

    private static void respond(ExternalContext page, Throwable thrown) throws IOException {
      var answer = answer(thrown);
      switch (answer) {
        case EXPIRED -> {
          page.redirect(Form.local(page, page.getRequestParameterMap().get("self"), "expired"));
          return;
        }
        case SIGNED_OUT -> {
          Leave.signedOut(
              (HttpServletRequest) page.getRequest(), (HttpServletResponse) page.getResponse());
          return;
        }
        case NOT_FOUND -> RefusalFilter.mark((HttpServletRequest) page.getRequest());
        case BROKEN -> {
          var id = UUID.randomUUID().toString();
          page.getRequestMap().put(LOG_ID, id);
          LOG.log(Level.ERROR, () -> "Failure " + id + ": " + Trace.of(thrown));
        }
        case BAD_REQUEST, FORBIDDEN -> {}
      }
      if (!page.isResponseCommitted()) {
        page.responseReset();
        page.responseSendError(answer.status, "");
      }
    }
  }

  /** Whether a failure is one that a form shows beside its fields. */
  static boolean belongsOnForm(Failure failure) {
    return !(failure instanceof NotFound
        || failure instanceof Refused
        || failure instanceof SignedOut);
  }
}
