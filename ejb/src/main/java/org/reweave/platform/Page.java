package org.reweave.platform;

import jakarta.persistence.TypedQuery;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list, by keyset.
 *
 * @param items at most the asked number
 * @param next the cursor of the next page, or null at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {
  public Page {
    items = List.copyOf(items);
  }

  /** The number of rows where nothing is asked for. */
  public static final int DEFAULT_LIMIT = 100;

  /** The most rows that one page may hold. */
  public static final int MAX_LIMIT = 200;

  /**
   * Makes a page of rows that were fetched with one more than asked for.
   *
   * @param rows at most {@code limit + 1}
   * @param keys the sort keys of a row, in order
   */
  public static <T> Page<T> of(List<T> rows, int limit, Function<T, List<String>> keys) {
    if (rows.size() <= limit) {
      return new Page<>(rows, null);
    }
    var kept = rows.subList(0, limit);
    var key = String.join("\n", keys.apply(kept.get(limit - 1)));
    return new Page<>(
        kept,
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(key.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * The asked page of a list that is sorted by a time, the latest first, and then by id.
   *
   * @param query sorted so, and narrowed by {@code (time < :at or time = :at and id > :id)}
   * @param asked 1 to 200, or null for 100
   * @param cursor of the page before, or null
   * @param place of a row
   */
  public static <T> Page<T> latest(
      TypedQuery<T> query,
      @Nullable Integer asked,
      @Nullable String cursor,
      Function<T, Place> place) {
    int limit = limit(asked);
    var after = Place.after(cursor);
    var rows =
        query
            .setParameter("at", after.at())
            .setParameter("id", after.id())
            .setMaxResults(limit + 1)
            .getResultList();
    return of(rows, limit, place.andThen(Place::keys));
  }

  /**
   * All rows of a list, for what has to hold them all.
   *
   * @param page of the list, by its cursor; null asks for the first
   */
  public static <T> List<T> all(Function<@Nullable String, Page<T>> page) {
    var all = new ArrayList<T>();
    @Nullable String cursor = null;
    do {
      var next = page.apply(cursor);
      all.addAll(next.items);
      cursor = next.next;
    } while (cursor != null);
    return all;
  }

  /** The same page of something else. */
  public <R> Page<R> map(Function<T, R> each) {
    return new Page<>(items.stream().map(each).toList(), next);
  }

  /** Checks an asked number of rows: 1 to 200, or null for 100. */
  public static int limit(@Nullable Integer asked) {
    int limit = asked == null ? DEFAULT_LIMIT : asked;
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new Invalid("limit", "out-of-range", "Ask for 1 to 200 rows.");
    }
    return limit;
  }

  /** Reads the sort keys back from a cursor of ours; empty where none was given. */
  public static Optional<List<String>> keys(@Nullable String cursor, int count) {
    if (cursor == null || cursor.isEmpty()) {
      return Optional.empty();
    }
    try {
      var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      var keys = List.of(text.split("\n", -1));
      if (keys.size() == count) {
        return Optional.of(keys);
      }
    } catch (IllegalArgumentException notBase64) {
      // answered below like any other cursor that is not ours
    }
    throw badCursor();
  }

  /** The answer to a cursor that we did not make. */
  public static Invalid badCursor() {
    return new Invalid("cursor", "malformed", "Take the cursor from the page before.");
  }
}
