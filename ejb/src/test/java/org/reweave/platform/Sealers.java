package org.reweave.platform;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;

/** Makes real sealers with keys of their own. */
public final class Sealers {
  private Sealers() {}

  /** A sealer with a new key. */
  public static Sealer withNewKey() {
    try {
      AeadConfig.register();
      var keys =
          KeysetHandle.generateNew(
              PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
      var file = Files.createTempFile("keyset", ".json");
      try {
        Files.writeString(
            file,
            TinkJsonProtoKeysetFormat.serializeKeyset(
                keys, RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));
        var sealer = new Sealer();
        sealer.keyFile = file.toString();
        sealer.load();
        return sealer;
      } finally {
        Files.delete(file);
      }
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
