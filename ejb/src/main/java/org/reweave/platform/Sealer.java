package org.reweave.platform;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Seals and opens what people said and wrote: AES-256-GCM by Tink, bound by {@link Seal}, with a
 * key that lies in a file outside the database.
 */
@ApplicationScoped
public class Sealer {
  // Json's own methods look for their provider anew at each call.
  private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());
  private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

  @Inject
  @ConfigProperty(name = "REWEAVE_KEY_FILE")
  String keyFile;

  @SuppressWarnings("NullAway.Init") // set on construction
  private Aead aead;

  @PostConstruct
  void load() {
    try {
      AeadConfig.register();
      aead =
          TinkJsonProtoKeysetFormat.parseKeyset(
                  Files.readString(Path.of(keyFile)),
                  RegistryConfiguration.get(),
                  InsecureSecretKeyAccess.get())
              .getPrimitive(RegistryConfiguration.get(), Aead.class);
    } catch (IOException e) {
      throw new UncheckedIOException("The key file named by REWEAVE_KEY_FILE cannot be read", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The key file named by REWEAVE_KEY_FILE holds no keyset", e);
    }
  }

  /** Seals bytes. */
  public byte[] seal(Seal to, byte[] plain) {
    try {
      return aead.encrypt(plain, to.bytes());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("sealing failed", e);
    }
  }

  /**
   * Opens what {@link #seal} made.
   *
   * @throws IllegalStateException if the value belongs elsewhere or was changed
   */
  public byte[] open(Seal from, byte[] sealed) {
    try {
      return aead.decrypt(sealed, from.bytes());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a sealed value does not open in its place", e);
    }
  }

  /** Seals a text. */
  public byte[] sealText(Seal to, String text) {
    return seal(to, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Opens a sealed text. */
  public String openText(Seal from, byte[] sealed) {
    return new String(open(from, sealed), StandardCharsets.UTF_8);
  }

  /**
   * Seals fields, padded with spaces to a multiple of {@code size} bytes: of private answers the
   * length must tell nothing, so callers choose a size that any answers fit in.
   */
  public byte[] sealFields(Seal to, Map<String, String> fields, int size) {
    var json = BUILDERS.createObjectBuilder();
    fields.forEach(json::add);
    var plain = json.build().toString().getBytes(StandardCharsets.UTF_8);
    var padded = Arrays.copyOf(plain, (plain.length + size - 1) / size * size);
    Arrays.fill(padded, plain.length, padded.length, (byte) ' ');
    return seal(to, padded);
  }

  /** Opens sealed fields, in the order they were sealed in. */
  public Map<String, String> openFields(Seal from, byte[] sealed) {
    JsonObject json;
    try (var reader = READERS.createReader(new StringReader(openText(from, sealed)))) {
      json = reader.readObject();
    }
    var fields = new LinkedHashMap<String, String>();
    json.forEach((key, value) -> fields.put(key, ((JsonString) value).getString()));
    return fields;
  }
}
