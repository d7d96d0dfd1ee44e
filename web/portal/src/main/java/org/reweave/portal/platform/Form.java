package org.reweave.portal.platform;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.Failure;
import org.reweave.platform.Invalid;
import org.reweave.platform.NotFound;

/**
 * What the page was sent, what is wrong with it, and where to go next.
 *
 * <p>Forms are plain HTML inside {@code h:form}, which brings the view state; the button that was
 * pressed sends {@code do}. What succeeded is followed by a redirect, so that no reload repeats it;
 * what failed shows the page again with everything that was typed.
 */
@Named
@RequestScoped
public class Form {
  private final Map<String, String> problems = new LinkedHashMap<>();
  private final Map<String, String> shown = new LinkedHashMap<>();
  private final Set<String> replaced = new HashSet<>();

  @Inject HttpServletRequest request;
  @Inject Say say;

  /** Something to do that may end as a foreseen failure. */
  @FunctionalInterface
  public interface Act {
    void run();
  }

  /** The button that was pressed, empty if none. */
  public String getAction() {
    return text("do");
  }

  /** A field as it was sent, stripped; empty if it was not. */
  public String text(String field) {
    var sent = request.getParameter(field);
    return sent == null ? "" : sent.strip();
  }

  /** All values of a field. */
  public List<String> all(String field) {
    var sent = request.getParameterValues(field);
    return sent == null ? List.of() : Arrays.asList(sent);
  }

  /** A field as it was sent, or null if it is empty. */
  public @Nullable String optional(String field) {
    var text = text(field);
    return text.isEmpty() ? null : text;
  }

  /** A file that was sent along; empty if none was chosen. */
  public Optional<byte[]> file(String field) {
    try {
      var part = request.getPart(field);
      if (part == null || part.getSize() == 0) {
        return Optional.empty();
      }
      try (var content = part.getInputStream()) {
        return Optional.of(content.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ServletException notMultipart) {
      return Optional.empty();
    }
  }

  /** An id that must be there; anything else is like a record that does not exist. */
  public UUID id(String field) {
    return parsed(text(field));
  }

  /** All ids of a field, each once. */
  public Set<UUID> ids(String field) {
    return all(field).stream().map(Form::parsed).collect(toSet());
  }

  private static UUID parsed(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException notAnId) {
      throw new NotFound();
    }
  }

  /** An id that may be left out. */
  public @Nullable UUID optionalId(String field) {
    var text = text(field);
    return text.isEmpty() || text.equals(Choice.NONE) ? null : id(field);
  }

  /** A whole number, or null if there is none. */
  public @Nullable Integer number(String field) {
    var text = text(field);
    return text.matches("-?\\d{1,9}") ? Integer.valueOf(text) : null;
  }

  /** A day as browsers send it, or null if there is none. */
  public @Nullable LocalDate day(String field) {
    try {
      return text(field).isEmpty() ? null : LocalDate.parse(text(field));
    } catch (DateTimeParseException notADay) {
      return null;
    }
  }

  /** An hour as browsers send it, or null if there is none. */
  public @Nullable LocalTime timeOfDay(String field) {
    try {
      return text(field).isEmpty() ? null : LocalTime.parse(text(field));
    } catch (DateTimeParseException notATime) {
      return null;
    }
  }

  /** A day and an hour as browsers send them in one field, or null if there are none. */
  public @Nullable LocalDateTime dayAndTime(String field) {
    try {
      return text(field).isEmpty() ? null : LocalDateTime.parse(text(field));
    } catch (DateTimeParseException notAMoment) {
      return null;
    }
  }

  /** One of an enum's words, or null if it is none. */
  public <E extends Enum<E>> @Nullable E choice(String field, Class<E> type) {
    var text = text(field);
    return Arrays.stream(type.getEnumConstants())
        .filter(e -> e.name().equals(text))
        .findFirst()
        .orElse(null);
  }

  /**
   * What a field must hold.
   *
   * @param value what was read from it; null if it holds nothing that can be used
   * @throws Invalid if it is null
   */
  public static <T> T required(String field, @Nullable T value, String message) {
    if (value == null) {
      throw new Invalid(field, "required", message);
    }
    return value;
  }

  /** What a field shows: what was typed, else what the page put there. */
  public String value(String field) {
    var sent = request.getParameter(field);
    return sent != null && isTyped(field) ? sent : shown.getOrDefault(field, "");
  }

  /** What a field shows before anybody typed. */
  public void show(String field, @Nullable Object value) {
    shown.put(field, value == null ? "" : value.toString());
  }

  /** Puts something in the place of what was typed. */
  public void replace(String field, String value) {
    show(field, value);
    replaced.add(field);
  }

  /** Whether a field shows what was sent, and not what the page put there. */
  public boolean isTyped(String field) {
    return posted() && !replaced.contains(field);
  }

  /** Whether a choice is ticked. */
  public boolean chosen(String field, String value) {
    return isTyped(field) ? all(field).contains(value) : value.equals(shown.get(field));
  }

  /** What is wrong with a field, empty if nothing. */
  public String error(String field) {
    return problems.getOrDefault(field, "");
  }

  /** All that is wrong, by field; the empty key is the form as a whole. */
  public List<Map.Entry<String, String>> getErrors() {
    return List.copyOf(problems.entrySet());
  }

  public boolean isFailed() {
    return !problems.isEmpty();
  }

  /** Notes something wrong with a field, or with the whole form if the field is empty. */
  public void problem(String field, String message) {
    problems.putIfAbsent(field, message);
  }

  /**
   * Does something and goes on to another page, or stays on this one with the reason.
   *
   * @param next path within the portal, with its query
   */
  public void then(Act act, String next) {
    if (attempt(act)) {
      go(next);
    }
  }

  /** Does something; false, with the reason noted, if it failed in a way that people can mend. */
  public boolean attempt(Act act) {
    try {
      act.run();
      return true;
    } catch (Invalid invalid) {
      invalid.problems().forEach(p -> problem(p.field(), say.problem(p.code(), p.message())));
    } catch (Failure failure) {
      if (!Problems.belongsOnForm(failure)) {
        throw failure;
      }
      var message = failure.getMessage() == null ? "" : failure.getMessage();
      problem("", say.problem(failure.code(), message));
    }
    return false;
  }

  /** Goes to a page of the portal. */
  public void go(String path) {
    var context = FacesContext.getCurrentInstance();
    try {
      context.getExternalContext().redirect(request.getContextPath() + path);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
    context.responseComplete();
  }

  /** Answers a script of ours: done, nothing to show. */
  public void done() {
    var context = FacesContext.getCurrentInstance();
    context.getExternalContext().setResponseStatus(204);
    context.responseComplete();
  }

  /** The page's own path and query, for forms to come back to. */
  public String getSelf() {
    var sent = request.getParameter("self");
    if (sent != null && posted()) {
      return sent;
    }
    var query = request.getQueryString();
    return request.getServletPath() + (query == null ? "" : '?' + query);
  }

  /** A path of this page with other values in its query; empty values are left out. */
  public static String link(String path, String... namesAndValues) {
    var link = new StringBuilder(path);
    char mark = '?';
    for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
      if (!namesAndValues[i + 1].isEmpty()) {
        link.append(mark)
            .append(namesAndValues[i])
            .append('=')
            .append(URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
        mark = '&';
      }
    }
    return link.toString();
  }

  /** The address of a page of the portal, for a link. */
  public String href(String path) {
    return request.getContextPath() + path;
  }

  /** The page's own address with another value in its query, for a link. */
  public String hrefWith(String name, String value) {
    var own = getSelf().split("\\?", 2);
    var others =
        Stream.of(own.length < 2 ? new String[0] : own[1].split("&"))
            .filter(p -> !p.isEmpty() && !p.startsWith(name + '=') && !p.startsWith("done="));
    var changed = name + '=' + URLEncoder.encode(value, StandardCharsets.UTF_8);
    return href(own[0] + '?' + Stream.concat(others, Stream.of(changed)).collect(joining("&")));
  }

  /** What was done before the redirect that led here; the key of a message. */
  public List<String> getDone() {
    var done = request.getParameter("done");
    return done == null || posted() || !done.matches("[a-z]{1,20}") ? List.of() : List.of(done);
  }

  /** Where a form said it came from, if that is a page of ours; else the front door. */
  static String local(ExternalContext page, @Nullable String self, String done) {
    var path = self == null || !self.matches("/[a-z][^\\\\\\r\\n]*") ? "/home" : self;
    var plain = path.replaceAll("([?&])done=[a-z]*", "$1");
    return page.getRequestContextPath()
        + plain
        + (plain.indexOf('?') < 0 ? '?' : '&')
        + "done="
        + done;
  }

  private static boolean posted() {
    return FacesContext.getCurrentInstance().isPostback();
  }
}
