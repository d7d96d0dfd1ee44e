package org.reweave.api.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.reweave.platform.Idempotency;
import org.reweave.platform.Invalid;

/** Honours the header Idempotency-Key where it is sent: what was done already is not done again. */
@RequestScoped
public class Once {
  private static final String HEADER = "Idempotency-Key";

  @Inject HttpServletRequest request;
  @Inject Idempotency idempotency;

  /**
   * Makes something, or finds it made.
   *
   * @param body what was sent
   */
  public UUID make(Object body, Supplier<UUID> deed) {
    return asked(body)
        .map(asked -> idempotency.once(asked, () -> Optional.of(deed.get())).orElseThrow())
        .orElseGet(deed);
  }

  /** The same for a use case that runs under the administrator's database role. */
  public UUID makeAsAdministrator(Object body, Supplier<UUID> deed) {
    return asked(body)
        .map(
            asked ->
                idempotency.onceAsAdministrator(asked, () -> Optional.of(deed.get())).orElseThrow())
        .orElseGet(deed);
  }

  /** Does something that makes nothing with an id of its own. */
  public void run(Object body, Runnable deed) {
    asked(body)
        .ifPresentOrElse(
            asked ->
                idempotency.once(
                    asked,
                    () -> {
                      deed.run();
                      return Optional.empty();
                    }),
            deed);
  }

  private Optional<Idempotency.Asked> asked(Object body) {
    return Optional.ofNullable(request.getHeader(HEADER))
        .map(
            key -> {
              if (!key.matches("[\\x21-\\x7e]{1,200}")) {
                throw new Invalid(
                    HEADER, "malformed", "Send 1 to 200 visible ASCII characters, such as a UUID.");
              }
              return new Idempotency.Asked(
                  request.getMethod(), request.getRequestURI(), key, digest(body));
            });
  }

  private static byte[] digest(Object body) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(Json.write(body).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
