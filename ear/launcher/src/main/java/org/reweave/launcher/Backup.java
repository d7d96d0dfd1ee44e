package org.reweave.launcher;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Copies a stopped data folder into one file and back: both databases (so the realm too), the key
 * and the passwords. The file opens everything: keep it as you keep the key.
 */
final class Backup {
  private static final List<String> PARTS =
      List.of("postgres", "secrets.properties", "reweave.key.json");

  private Backup() {}

  static void write(Options options, Path file) throws IOException {
    if (!Files.exists(options.data().resolve("secrets.properties"))) {
      throw new LaunchFailure("There is nothing to back up in " + options.data() + '.');
    }
    if (Files.exists(file)) {
      throw new LaunchFailure(file + " exists already.");
    }
    try (var lock = stopped(options)) {
      write(options.data(), file);
    }
    System.out.println("Backed up to " + file);
  }

  private static void write(Path data, Path file) throws IOException {
    var part = file.resolveSibling(file.getFileName() + ".part");
    Files.deleteIfExists(part);
    Files.createFile(
        part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
      // After "migrate" alone there is no key yet.
      for (var name : PARTS.stream().filter(p -> Files.exists(data.resolve(p))).toList()) {
        try (var tree = Files.walk(data.resolve(name))) {
          for (var path : (Iterable<Path>) tree::iterator) {
            add(zip, data, path);
          }
        }
      }
    }
    Files.move(part, file);
  }

  private static void add(ZipOutputStream zip, Path data, Path path) throws IOException {
    var folder = Files.isDirectory(path);
    zip.putNextEntry(new ZipEntry(data.relativize(path) + (folder ? "/" : "")));
    if (!folder) {
      Files.copy(path, zip);
    }
    zip.closeEntry();
  }

  static void restore(Options options, Path file) throws IOException {
    if (Files.exists(options.data().resolve("secrets.properties"))) {
      throw new LaunchFailure(
          "There is data in " + options.data() + " already. Move it away, then restore.");
    }
    if (!Files.exists(file)) {
      throw new LaunchFailure("There is no backup at " + file + '.');
    }
    try (var lock = stopped(options);
        var zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var path = options.data().resolve(entry.getName()).normalize();
        if (!path.startsWith(options.data())) {
          throw new LaunchFailure("This is not a backup of Reweave.");
        }
        if (entry.isDirectory()) {
          Files.createDirectories(path);
        } else {
          Files.copy(zip, path);
        }
        Files.setPosixFilePermissions(path, permissions(entry.isDirectory()));
      }
    }
    System.out.println("Restored from " + file);
  }

  /** PostgreSQL refuses a folder that others may read. */
  private static EnumSet<PosixFilePermission> permissions(boolean folder) {
    var owner = EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    if (folder) {
      owner.add(PosixFilePermission.OWNER_EXECUTE);
    }
    return owner;
  }

  /** Holds the folder, and makes sure that its database was stopped in order. */
  private static DataLock stopped(Options options) throws IOException {
    var lock = DataLock.on(options.data());
    if (Files.exists(Postgres.cluster(options.data()).resolve("postmaster.pid"))) {
      lock.close();
      throw new LaunchFailure(
          "The database was not stopped in order. Start Reweave, stop it, then back up.");
    }
    return lock;
  }
}
