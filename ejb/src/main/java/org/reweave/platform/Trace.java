package org.reweave.platform;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What of an exception may be logged: classes, states and lines, never a message. */
public final class Trace {
  private static final int LINES = 12;

  private Trace() {}

  /** The exception and its causes, in words that may stand in a log. */
  public static String of(Throwable thrown) {
    var text = new StringBuilder();
    @Nullable Throwable t = thrown;
    for (int depth = 0; t != null && depth < 10; depth++) {
      text.append(depth == 0 ? "" : "\nCaused by ").append(t.getClass().getName());
      if (t instanceof SQLException sql) {
        text.append(" with state ").append(sql.getSQLState());
      }
      text.append(
          Arrays.stream(t.getStackTrace())
              .limit(LINES)
              .map(line -> "\n  at " + line)
              .collect(Collectors.joining()));
      t = t.getCause();
    }
    return text.toString();
  }
}
