package org.reweave.platform;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What a sealed value is bound to. Moved to another row, column, author or audience, it no longer
 * opens.
 *
 * @param clinic the clinic
 * @param column table and column, such as {@code entry.fields}
 * @param id the row
 * @param author whose words they are
 * @param audience who may read them
 */
public record Seal(UUID clinic, String column, UUID id, UUID author, String audience) {
  byte[] bytes() {
    return ("v1|" + clinic + '|' + column + '|' + id + '|' + author + '|' + audience)
        .getBytes(StandardCharsets.UTF_8);
  }
}
