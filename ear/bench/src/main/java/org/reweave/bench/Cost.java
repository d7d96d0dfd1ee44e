package org.reweave.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the operating system has counted for the server and the database.
 *
 * @param serverMillis CPU time of the application server, user and system
 * @param databaseMillis CPU time of PostgreSQL with all its processes
 * @param serverBytes resident memory of the application server
 */
record Cost(long serverMillis, long databaseMillis, long serverBytes) {
  // Linux counts processor time in hundredths of a second for every program.
  private static final long MILLIS_PER_TICK = 10;

  static Cost now(long server, long database) throws IOException {
    long databaseMillis = 0;
    for (var process : family(database)) {
      databaseMillis += cpuMillis(process);
    }
    return new Cost(cpuMillis(server), databaseMillis, residentBytes(server));
  }

  private static List<Long> family(long parent) throws IOException {
    var family = new ArrayList<Long>();
    family.add(parent);
    try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      for (var process : processes) {
        var pid = Long.parseLong(process.getFileName().toString());
        var stat = stat(pid);
        if (!stat.isEmpty() && Long.parseLong(stat.get(1)) == parent) {
          family.add(pid);
        }
      }
    }
    return family;
  }

  private static long cpuMillis(long pid) throws IOException {
    var stat = stat(pid);
    if (stat.isEmpty()) {
      return 0;
    }
    // The own times and those of children that have ended.
    long ticks = 0;
    for (int field = 11; field <= 14; field++) {
      ticks += Long.parseLong(stat.get(field));
    }
    return ticks * MILLIS_PER_TICK;
  }

  /** The fields after the name, the state first; none where the process has ended. */
  private static List<String> stat(long pid) throws IOException {
    try {
      var line = Files.readString(Path.of("/proc/" + pid + "/stat"));
      return List.of(line.substring(line.lastIndexOf(')') + 2).strip().split(" ", -1));
    } catch (NoSuchFileException ended) {
      return List.of();
    }
  }

  private static long residentBytes(long pid) throws IOException {
    try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines
              .filter(l -> l.startsWith("VmRSS:"))
              .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")))
              .findFirst()
              .orElse(0)
          * 1024;
    }
  }
}
