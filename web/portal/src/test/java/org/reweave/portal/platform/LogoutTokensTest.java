package org.reweave.portal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reweave.platform.EndedSession;

/** Which words of the end of a session are believed. */
class LogoutTokensTest {
  private static final String REALM = "http://localhost:8180/realms/reweave";
  private static final UUID SUBJECT = UUID.randomUUID();
  private static RsaJsonWebKey ours;
  private static RsaJsonWebKey another;

  private final LogoutTokens tokens = new LogoutTokens();

  @BeforeAll
  static void makeKeys() throws JoseException {
    ours = RsaJwkGenerator.generateJwk(2048);
    another = RsaJwkGenerator.generateJwk(2048);
  }

  @BeforeEach
  void open() {
    tokens.realm = REALM;
    tokens.open((signature, around) -> ours.getKey());
  }

  @Test
  void aGoodOneSaysWhatIsOver() throws Exception {
    var ended = read(claims -> {}).orElseThrow();

    assertThat(ended.session()).isEqualTo("a session");
    assertThat(ended.subject()).isEqualTo(SUBJECT);
    assertThat(ended.notice()).isNotBlank();
    assertThat(ended.at()).isBetween(Instant.now().minusSeconds(60), Instant.now());
  }

  @Test
  void withoutASessionItIsAboutAllOfThem() throws Exception {
    assertThat(read(claims -> claims.unsetClaim("sid")).orElseThrow().session()).isNull();
  }

  /** What is wrong with a token. */
  enum Flaw {
    ANOTHER_REALM(c -> c.setIssuer("http://localhost:8180/realms/other")),
    ANOTHER_CLIENT(c -> c.setAudience("account")),
    AN_ID_TOKEN(c -> c.unsetClaim("events")),
    ANOTHER_EVENT(c -> c.setClaim("events", Map.of("another", Map.of()))),
    A_NONCE(c -> c.setClaim("nonce", "n")),
    NO_ID(c -> c.unsetClaim("jti")),
    NO_SUBJECT(c -> c.unsetClaim("sub")),
    NOBODY_OF_OURS(c -> c.setSubject("somebody")),
    NO_TIME(c -> c.unsetClaim("iat")),
    OLD(
        c ->
            c.setIssuedAt(
                NumericDate.fromSeconds(Instant.now().minusSeconds(3600).getEpochSecond()))),
    OF_TOMORROW(
        c ->
            c.setIssuedAt(
                NumericDate.fromSeconds(Instant.now().plusSeconds(86_400).getEpochSecond()))),
    RUN_OUT(c -> c.setExpirationTimeMinutesInTheFuture(-5));

    private final Consumer<JwtClaims> change;

    Flaw(Consumer<JwtClaims> change) {
      this.change = change;
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFlawedOneIsNotBelieved(Flaw flaw) throws Exception {
    assertThat(read(flaw.change)).isEmpty();
  }

  @Test
  void oneThatAnotherSignedIsNotBelieved() throws Exception {
    assertThat(tokens.read(signed(claims(), another))).isEmpty();
  }

  @Test
  void oneThatNobodySignedIsNotBelieved() throws Exception {
    var unsigned = new JsonWebSignature();
    unsigned.setPayload(claims().toJson());
    unsigned.setAlgorithmConstraints(AlgorithmConstraints.ALLOW_ONLY_NONE);
    unsigned.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);

    assertThat(tokens.read(unsigned.getCompactSerialization())).isEmpty();
  }

  @Test
  void oneThatTakesThePublicKeyForASecretIsNotBelieved() throws Exception {
    var forged = new JsonWebSignature();
    forged.setPayload(claims().toJson());
    forged.setKey(new HmacKey(ours.getPublicKey().getEncoded()));
    forged.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);

    assertThat(tokens.read(forged.getCompactSerialization())).isEmpty();
  }

  @Test
  void noTokenAtAllIsNotBelieved() {
    assertThat(tokens.read("")).isEmpty();
    assertThat(tokens.read("a.b.c")).isEmpty();
  }

  private Optional<EndedSession> read(Consumer<JwtClaims> change) throws JoseException {
    var claims = claims();
    change.accept(claims);
    return tokens.read(signed(claims, ours));
  }

  private static JwtClaims claims() {
    var claims = new JwtClaims();
    claims.setIssuer(REALM);
    claims.setAudience("reweave-portal");
    claims.setSubject(SUBJECT.toString());
    claims.setGeneratedJwtId();
    claims.setIssuedAtToNow();
    claims.setExpirationTimeMinutesInTheFuture(2);
    claims.setClaim("sid", "a session");
    claims.setClaim(
        "events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
    return claims;
  }

  private static String signed(JwtClaims claims, RsaJsonWebKey key) throws JoseException {
    var signature = new JsonWebSignature();
    signature.setPayload(claims.toJson());
    signature.setKey(key.getPrivateKey());
    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
    return signature.getCompactSerialization();
  }
}
