package org.reweave.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
  @TempDir Path folder;
  private Options from;
  private Options to;
  private Path file;

  @BeforeEach
  void aStoppedDataFolder() throws IOException {
    from = Options.of(folder, Map.of("REWEAVE_DATA", folder.resolve("from").toString()));
    to = Options.of(folder, Map.of("REWEAVE_DATA", folder.resolve("to").toString()));
    file = folder.resolve("backup.zip");
    Secrets.of(Files.createDirectories(from.data()));
    KeyFile.write(from.keyFile());
    Files.createDirectories(Postgres.cluster(from.data()).resolve("pg_wal/empty"));
    Files.write(Postgres.cluster(from.data()).resolve("PG_VERSION"), new byte[] {49, 56, 10});
    Files.createDirectories(from.data().resolve("wildfly"));
  }

  @Test
  void bringsBackDatabaseKeyAndPasswords() throws IOException {
    Backup.write(from, file);
    Backup.restore(to, file);

    var cluster = Postgres.cluster(to.data());
    assertThat(cluster.resolve("PG_VERSION")).hasBinaryContent(new byte[] {49, 56, 10});
    assertThat(cluster.resolve("pg_wal/empty")).isEmptyDirectory();
    assertThat(to.keyFile()).hasSameBinaryContentAs(from.keyFile());
    assertThat(Secrets.of(to.data()).get("app")).isEqualTo(Secrets.of(from.data()).get("app"));
    assertThat(to.data().resolve("wildfly")).doesNotExist();
  }

  @Test
  void isReadableByItsOwnerAlone() throws IOException {
    Backup.write(from, file);
    Backup.restore(to, file);

    for (var secret : new Path[] {file, to.keyFile(), to.data().resolve("secrets.properties")}) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
          .isEqualTo("rw-------");
    }
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(Postgres.cluster(to.data()))))
        .isEqualTo("rwx------");
  }

  @Test
  void isRefusedWhileALauncherWorksOnTheFolder() throws IOException {
    try (var lock = DataLock.on(from.data())) {
      assertThatExceptionOfType(LaunchFailure.class)
          .isThrownBy(() -> Backup.write(from, file))
          .returns(LaunchFailure.Kind.DATA_IN_USE, LaunchFailure::kind);
    }
    assertThat(file).doesNotExist();
  }

  @Test
  void isRefusedAfterACrash() throws IOException {
    Files.createFile(Postgres.cluster(from.data()).resolve("postmaster.pid"));

    assertThatExceptionOfType(LaunchFailure.class).isThrownBy(() -> Backup.write(from, file));
    assertThat(file).doesNotExist();
  }

  @Test
  void neverOverwritesDataOrAnotherBackup() throws IOException {
    Backup.write(from, file);

    assertThatExceptionOfType(LaunchFailure.class).isThrownBy(() -> Backup.write(from, file));
    assertThatExceptionOfType(LaunchFailure.class).isThrownBy(() -> Backup.restore(from, file));
  }

  @Test
  void refusesAFileThatWouldWriteElsewhere() throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("../outside"));
      zip.closeEntry();
    }

    assertThatExceptionOfType(LaunchFailure.class).isThrownBy(() -> Backup.restore(to, file));
    assertThat(folder.resolve("outside")).doesNotExist();
  }
}
