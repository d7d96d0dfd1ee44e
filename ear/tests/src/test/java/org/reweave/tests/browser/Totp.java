package org.reweave.tests.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Page;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An authenticator app, as RFC 6238 has it: six digits that change every 30 seconds. */
public final class Totp {
  private static final int PERIOD = 30;

  private final String secret;
  private long last;

  private Totp(String secret) {
    this.secret = secret;
  }

  /** Takes the secret from Keycloak's page and confirms with a first code. */
  public static Totp setUp(Page page) {
    var app = new Totp(page.locator("#totpSecret").inputValue());
    page.locator("#totp").fill(app.code());
    page.locator("#saveTOTPBtn").click();
    return app;
  }

  /**
   * A code that was not shown before: Keycloak takes none twice, but the next one a little early.
   */
  public String code() {
    last = Math.max(Instant.now().getEpochSecond() / PERIOD, last + 1);
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA1"));
      var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(last).array());
      int at = hash[hash.length - 1] & 0xf;
      int number = ByteBuffer.wrap(hash).getInt(at) & Integer.MAX_VALUE;
      return String.format("%06d", number % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
