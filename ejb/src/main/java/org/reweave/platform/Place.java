package org.reweave.platform;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row's place in a list that is sorted by a time, the latest first, and then by id; what the
 * cursors of such a list hold.
 */
public record Place(Instant at, UUID id) {
  /** Before every row, and within what PostgreSQL can store. */
  private static final Place START =
      new Place(Instant.parse("9999-12-31T00:00:00Z"), new UUID(0, 0));

  /** Where a list goes on: after the row that the cursor names, or at the start without one. */
  static Place after(@Nullable String cursor) {
    return Page.keys(cursor, 2).map(Place::of).orElse(START);
  }

  private static Place of(List<String> keys) {
    try {
      var place = new Place(Instant.parse(keys.getFirst()), UUID.fromString(keys.getLast()));
      if (place.at.isBefore(START.at) && place.at.isAfter(Instant.EPOCH)) {
        return place;
      }
    } catch (DateTimeException | IllegalArgumentException notOurs) {
      // answered below like any other cursor that is not ours
    }
    throw Page.badCursor();
  }

  List<String> keys() {
    return List.of(at.toString(), id.toString());
  }
}
