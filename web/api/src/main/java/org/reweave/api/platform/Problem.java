package org.reweave.api.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.reweave.platform.Invalid;

/**
 * A problem as of RFC 9457.
 *
 * @param type what kind of problem, stable: {@code about:blank} where the status says it all
 * @param title the kind in words, the same for each problem of that kind
 * @param status the HTTP status
 * @param detail one English sentence to this caller, without anything a client said
 * @param instance the request's id, as in {@code X-Request-Id} and in the log
 * @param errors what to mend in the input; absent when the trouble lies elsewhere
 */
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Invalid.Problem> errors) {

  static final String MEDIA_TYPE = "application/problem+json";

  /** A problem that its status says all about. */
  static Problem of(int status, UUID id) {
    var plain = Status.of(status);
    return new Problem("about:blank", plain.title(), status, plain.detail(), urn(id), List.of());
  }

  /** A problem of a kind of its own; the title is made of the code's words. */
  static Problem of(int status, String code, String detail, UUID id, List<Invalid.Problem> errors) {
    var words = code.toLowerCase(Locale.ROOT).replace('_', '-');
    var title = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    return new Problem(
        "urn:reweave:problem:" + words, title.replace('-', ' '), status, detail, urn(id), errors);
  }

  private static String urn(UUID id) {
    return "urn:uuid:" + id;
  }

  private record Status(String title, String detail) {
    static Status of(int status) {
      return switch (status) {
        case 400 -> new Status("Bad request", "The request could not be understood.");
        case 401 ->
            new Status("Not signed in", "Send a valid access token of this clinic's sign-in.");
        case 403 -> new Status("Not allowed", "Your role does not allow this.");
        case 404 -> new Status("Not found", "There is nothing here, or nothing you may see.");
        case 405 -> new Status("Method not allowed", "This address does not know that method.");
        case 406 -> new Status("Not acceptable", "This address answers in another media type.");
        case 409 -> new Status("Conflict", "That does not fit the present state of the record.");
        case 412 ->
            new Status("Changed meanwhile", "Somebody changed this meanwhile: read it again.");
        case 413 -> new Status("Too large", "The body is larger than this address accepts.");
        case 415 -> new Status("Unsupported media type", "Send the body as application/json.");
        case 428 ->
            new Status(
                "Precondition required", "Send the ETag you have read in the header If-Match.");
        case 429 -> new Status("Too many requests", "Please wait a moment and try again.");
        case 503 -> new Status("Not available", "The service is busy: please try again later.");
        default ->
            status < 500
                ? new Status("Bad request", "The request could not be answered.")
                : new Status(
                    "Internal error",
                    "Something went wrong on our side. The instance names it in our log.");
      };
    }
  }
}
