package org.reweave.launcher;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;

/** The passwords of one data folder: made at its first start, readable by its owner alone. */
final class Secrets {
  private static final List<String> NAMES =
      List.of("superuser", "app", "migrator", "keycloak", "keycloak-admin", "portal", "worker");

  private final Properties values = new Properties();

  private Secrets() {}

  static Secrets of(Path data) throws IOException {
    var file = data.resolve("secrets.properties");
    var secrets = new Secrets();
    if (Files.exists(file)) {
      secrets.values.load(new StringReader(Files.readString(file)));
      return secrets;
    }
    var random = new SecureRandom();
    var text = new StringBuilder();
    for (var name : NAMES) {
      var bytes = new byte[24];
      random.nextBytes(bytes);
      secrets.values.setProperty(name, HexFormat.of().formatHex(bytes));
      text.append(name).append('=').append(secrets.get(name)).append('\n');
    }
    writePrivately(file, text.toString());
    return secrets;
  }

  String get(String name) {
    var value = values.getProperty(name);
    if (value == null) {
      throw new LaunchFailure("The data folder's secrets.properties lacks \"" + name + "\".");
    }
    return value;
  }

  static void writePrivately(Path file, String text) throws IOException {
    var permissions = PosixFilePermissions.fromString("rw-------");
    Files.createFile(file, PosixFilePermissions.asFileAttribute(permissions));
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }
}
