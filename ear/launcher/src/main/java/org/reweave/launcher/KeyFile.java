package org.reweave.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The key that seals what people said and wrote: a Tink keyset as JSON with one AES-256-GCM key. It
 * lies outside the database; whoever loses it loses the sealed texts.
 *
 * <p>Written by hand, since the launcher would need Tink for these few lines alone; a test reads
 * the file with Tink.
 */
final class KeyFile {
  private static final int KEY_BYTES = 32;
  // The message AesGcmKey of Tink: field 3, the key's value, of 32 bytes.
  private static final byte[] HEAD = {0x1a, KEY_BYTES};

  private KeyFile() {}

  /** Makes the key unless there is one. */
  static void ensure(Path file) throws IOException {
    if (!Files.exists(file)) {
      write(file);
    }
  }

  /** Writes a new key to a file that does not exist yet, readable by its owner alone. */
  static void write(Path file) throws IOException {
    if (Files.exists(file)) {
      throw new LaunchFailure(LaunchFailure.Kind.USAGE, file + " exists already.");
    }
    Secrets.writePrivately(file, keyset(new SecureRandom()));
  }

  private static String keyset(SecureRandom random) {
    var key = new byte[KEY_BYTES];
    random.nextBytes(key);
    var message = new byte[HEAD.length + KEY_BYTES];
    System.arraycopy(HEAD, 0, message, 0, HEAD.length);
    System.arraycopy(key, 0, message, HEAD.length, KEY_BYTES);
    int id = random.nextInt(1, Integer.MAX_VALUE);
    return """
    {
      "primaryKeyId": %1$d,
      "key": [{
        "keyData": {
          "typeUrl": "type.googleapis.com/google.crypto.tink.AesGcmKey",
          "value": "%2$s",
          "keyMaterialType": "SYMMETRIC"
        },
        "status": "ENABLED",
        "keyId": %1$d,
        "outputPrefixType": "TINK"
      }]
    }
    """
        .formatted(id, Base64.getEncoder().encodeToString(message));
  }
}
