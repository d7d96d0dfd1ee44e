package org.reweave.obligation;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * That a task is done.
 *
 * @param fields what was filled in of the task's fields, by key: moments in ISO-8601, of a choice
 *     its value; what is empty counts as left out
 * @param text what came of it, 4000 characters at most
 */
public record Completion(Map<String, String> fields, @Nullable String text) {
  public Completion {
    // Left out of a request, it means nothing.
    fields =
        fields == null
            ? Map.of()
            : fields.entrySet().stream()
                .filter(e -> e.getValue() != null && !e.getValue().isBlank())
                .collect(toMap(Map.Entry::getKey, e -> e.getValue().strip()));
  }
}
