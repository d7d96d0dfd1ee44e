package org.reweave.api.platform;

import static jakarta.servlet.RequestDispatcher.ERROR_EXCEPTION;
import static jakarta.servlet.RequestDispatcher.ERROR_REQUEST_URI;
import static jakarta.servlet.RequestDispatcher.ERROR_STATUS_CODE;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.reweave.platform.Trace;

/** Answers what the container refuses before any resource is reached, as a problem too. */
public class ProblemPage extends HttpServlet {
  private static final System.Logger LOG = System.getLogger(ProblemPage.class.getName());

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var id = Headers.id(request);
    var problem = Problem.of(status(request), id);
    if (problem.status() >= 500 && request.getAttribute(ERROR_EXCEPTION) instanceof Throwable t) {
      LOG.log(System.Logger.Level.ERROR, () -> "Problem " + id + ": " + Trace.of(t));
    }
    var body = Json.write(problem).getBytes(StandardCharsets.UTF_8);
    response.setStatus(problem.status());
    response.setContentType(Problem.MEDIA_TYPE);
    response.setCharacterEncoding("UTF-8");
    response.setContentLength(body.length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(body);
    }
  }

  /** Outside of a version everything is forbidden to everybody: in plain words, not there. */
  private static int status(HttpServletRequest request) {
    if (!(request.getAttribute(ERROR_STATUS_CODE) instanceof Integer status)) {
      return 404;
    }
    if (status == 500
        && request.getAttribute(ERROR_EXCEPTION) instanceof Throwable t
        && isSignIn(t)) {
      return 503;
    }
    var asked = String.valueOf(request.getAttribute(ERROR_REQUEST_URI));
    return status == 403 && !asked.startsWith(request.getContextPath() + "/v1/") ? 404 : status;
  }

  /** The server's check of tokens throws where it has never reached the sign-in service. */
  private static boolean isSignIn(Throwable thrown) {
    var trace = thrown.getStackTrace();
    return trace.length > 0 && trace[0].getClassName().startsWith("org.wildfly.security.http.oidc");
  }
}
