package org.reweave.tests.browser;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The pages that a person reaches by following links: one of each kind. */
final class Walk {
  private static final Pattern VALUES = Pattern.compile("=[^&]*");

  private final LinkedHashMap<String, String> seen = new LinkedHashMap<>();

  private Walk() {}

  /**
   * Walks from where somebody is.
   *
   * @param look what is done on each page of ours, while it is open; where a link leads away to
   *     Keycloak, that page too
   */
  static Walk from(Visitor visitor, Consumer<Visitor> look) {
    var walk = new Walk();
    var next = new ArrayDeque<String>(List.of(visitor.here()));
    while (!next.isEmpty()) {
      var path = next.remove();
      if (walk.seen.putIfAbsent(kind(path), path) == null) {
        visitor.open(path);
        look.accept(visitor);
        next.addAll(links(visitor));
      }
    }
    return walk;
  }

  /** The paths of these pages. */
  Set<String> paths() {
    return new TreeSet<>(seen.keySet().stream().map(k -> k.replaceFirst("\\?.*", "")).toList());
  }

  /** A page's path and the names in its query: a second case is no other kind of page. */
  private static String kind(String path) {
    return VALUES.matcher(path).replaceAll("");
  }

  private static List<String> links(Visitor visitor) {
    var found =
        visitor
            .page()
            .evaluate(
                """
                context => [...document.querySelectorAll('a[href]')]
                    .map(a => new URL(a.href))
                    .filter(u => u.origin === location.origin && u.pathname.startsWith(context))
                    .map(u => u.pathname.substring(context.length) + u.search)
                    .filter(p => !/\\.(pdf|ics|csv)/.test(p) && p !== '/home')
                """,
                "/reweave");
    return ((List<?>) found).stream().map(String.class::cast).toList();
  }
}
