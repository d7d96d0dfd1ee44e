package org.reweave.tests;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.reweave.launcher.Stack;

/** Somebody who reads the portal by its links, without a browser. */
public final class Guest {
  private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");
  private static final Pattern AREA = Pattern.compile("<textarea[^>]* name=\"([^\"]+)\"");
  private static final Pattern KEPT =
      Pattern.compile(
          "<input type=\"hidden\" name=\"([^\"]+)\"(?: id=\"[^\"]*\")? value=\"([^\"]*)\"");
  private static final Pattern LINK = Pattern.compile("href=\"/reweave(/[^\"#]*)\"");

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(Version.HTTP_1_1)
          .followRedirects(Redirect.NORMAL)
          .cookieHandler(new Cookies())
          .build();
  private final String portal;

  private Guest(String portal) {
    this.portal = portal;
  }

  /** Signs in as somebody of the demo. */
  public static Guest of(Stack stack, String login, String password)
      throws IOException, InterruptedException {
    var guest = new Guest(stack.portalUrl());
    var form = FORM.matcher(new String(guest.get("/home").body(), UTF_8));
    assertThat(form.find()).isTrue();
    var answer =
        guest.post(
            form.group(1).replace("&amp;", "&"), Map.of("username", login, "password", password));
    assertThat(answer.uri().toString()).startsWith(stack.portalUrl());
    return guest;
  }

  private HttpResponse<byte[]> post(String uri, Map<String, String> fields)
      throws IOException, InterruptedException {
    var body =
        fields.entrySet().stream()
            .map(
                f ->
                    URLEncoder.encode(f.getKey(), UTF_8)
                        + '='
                        + URLEncoder.encode(f.getValue(), UTF_8))
            .collect(joining("&"));
    return http.send(
        HttpRequest.newBuilder(URI.create(uri))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofByteArray());
  }

  /** Fills in the first form of a page that has this button, and presses it. */
  public HttpResponse<byte[]> send(String page, String button, Map<String, String> typed)
      throws IOException, InterruptedException {
    var html = new String(get(page).body(), UTF_8);
    var end = html.indexOf("value=\"" + button + '"', html.indexOf("name=\"do\""));
    var form = html.substring(html.lastIndexOf("<form", end), html.indexOf("</form>", end));
    var action = FORM.matcher(form);
    assertThat(action.find()).as(page).isTrue();
    var fields = new HashMap<>(typed);
    KEPT.matcher(form)
        .results()
        .forEach(field -> fields.putIfAbsent(field.group(1), field.group(2)));
    fields.put("do", button);
    return post(URI.create(portal).resolve(action.group(1)).toString(), fields);
  }

  /** What an address of the portal answers. */
  public HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(portal + path)).build(), BodyHandlers.ofByteArray());
  }

  /** The names of a page's fields for longer texts. */
  public static List<String> areas(HttpResponse<byte[]> page) {
    return AREA.matcher(new String(page.body(), UTF_8)).results().map(m -> m.group(1)).toList();
  }

  /** The answers behind each link that can be followed from some pages. */
  public SortedMap<String, HttpResponse<byte[]>> everything(List<String> from, Pattern within)
      throws IOException, InterruptedException {
    var seen = new TreeMap<String, HttpResponse<byte[]>>();
    var next = new ArrayDeque<>(from);
    while (!next.isEmpty()) {
      var path = next.remove();
      if (!seen.containsKey(path)) {
        var answer = get(path);
        seen.put(path, answer);
        LINK.matcher(new String(answer.body(), ISO_8859_1))
            .results()
            .map(link -> link.group(1).replace("&amp;", "&"))
            .filter(link -> within.matcher(link).lookingAt())
            .forEach(next::add);
      }
    }
    return seen;
  }
}
