package org.reweave.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {
  @TempDir Path folder;

  @Test
  void isAKeysetThatTinkSealsAndOpensWith() throws IOException, GeneralSecurityException {
    var file = folder.resolve("key.json");
    KeyFile.write(file);

    var aead = aead(file);
    byte[] sealed = aead.encrypt(new byte[] {1, 2, 3}, new byte[] {4});

    // The key's id, the nonce and the tag: 5 + 12 + 16 bytes more than the text.
    assertThat(sealed).hasSize(3 + 33);
    assertThat(aead(file).decrypt(sealed, new byte[] {4})).containsExactly(1, 2, 3);
    assertThatExceptionOfType(GeneralSecurityException.class)
        .isThrownBy(() -> aead.decrypt(sealed, new byte[] {5}));
  }

  @Test
  void isAnotherKeyEachTime() throws IOException, GeneralSecurityException {
    KeyFile.write(folder.resolve("one"));
    KeyFile.write(folder.resolve("two"));

    byte[] sealed = aead(folder.resolve("one")).encrypt(new byte[] {1}, new byte[0]);

    assertThatExceptionOfType(GeneralSecurityException.class)
        .isThrownBy(() -> aead(folder.resolve("two")).decrypt(sealed, new byte[0]));
  }

  @Test
  void isKeptFromOthersAndNeverOverwritten() throws IOException {
    var file = folder.resolve("key.json");
    KeyFile.write(file);
    var before = Files.readString(file);

    KeyFile.ensure(file);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(file).hasContent(before);
    assertThatExceptionOfType(LaunchFailure.class).isThrownBy(() -> KeyFile.write(file));
  }

  private static Aead aead(Path file) throws IOException, GeneralSecurityException {
    AeadConfig.register();
    return TinkJsonProtoKeysetFormat.parseKeyset(
            Files.readString(file), RegistryConfiguration.get(), InsecureSecretKeyAccess.get())
        .getPrimitive(RegistryConfiguration.get(), Aead.class);
  }
}
