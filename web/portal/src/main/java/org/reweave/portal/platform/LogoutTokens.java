package org.reweave.portal.platform;

import static org.jose4j.jwa.AlgorithmConstraints.ConstraintType.PERMIT;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.http.Get;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.Validator;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jspecify.annotations.Nullable;
import org.reweave.platform.EndedSession;

/**
 * Keycloak's word that a session is over, as OpenID Connect Back-Channel Logout 1.0 has it: signed
 * by the realm, for our client, young, about that event and nothing else.
 */
@ApplicationScoped
public class LogoutTokens {
  private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
  private static final int SKEW_SECONDS = 30;
  private static final int MOST_MINUTES = 10;
  private static final int PATIENCE_MS = 2000;

  @Inject
  @ConfigProperty(name = "REWEAVE_OIDC_URL", defaultValue = "http://localhost:8180/realms/reweave")
  String realm;

  @SuppressWarnings("NullAway.Init") // set on construction
  private JwtConsumer consumer;

  @PostConstruct
  void open() {
    var get = new Get();
    get.setConnectTimeout(PATIENCE_MS);
    get.setReadTimeout(PATIENCE_MS);
    var keys = new HttpsJwks(realm + "/protocol/openid-connect/certs");
    keys.setSimpleHttpGet(get);
    open(new HttpsJwksVerificationKeyResolver(keys));
  }

  void open(VerificationKeyResolver keys) {
    consumer =
        new JwtConsumerBuilder()
            .setJwsAlgorithmConstraints(
                PERMIT,
                AlgorithmIdentifiers.RSA_USING_SHA256,
                AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
                AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256)
            .setVerificationKeyResolver(keys)
            .setExpectedIssuer(realm)
            .setExpectedAudience(SignInService.CLIENT_ID)
            .setRequireIssuedAt()
            .setIssuedAtRestrictions(SKEW_SECONDS, MOST_MINUTES * 60)
            .setRequireExpirationTime()
            .setAllowedClockSkewInSeconds(SKEW_SECONDS)
            .setRequireSubject()
            .setRequireJwtId()
            .registerValidator((Validator) context -> wrong(context.getJwtClaims()))
            .build();
  }

  /** What such a token says is over; empty if it is not one that Keycloak made for us. */
  Optional<EndedSession> read(String token) {
    try {
      var claims = consumer.processToClaims(token);
      return Optional.of(
          new EndedSession(
              claims.getJwtId(),
              claims.getStringClaimValue("sid"),
              UUID.fromString(claims.getSubject()),
              Instant.ofEpochSecond(claims.getIssuedAt().getValue())));
    } catch (InvalidJwtException | MalformedClaimException | IllegalArgumentException notOne) {
      return Optional.empty();
    }
  }

  /** What tells it apart from an ID token, which must never end a session; null if nothing is. */
  private static @Nullable String wrong(JwtClaims claims) {
    var isEvent =
        claims.getClaimValue("events") instanceof Map<?, ?> events
            && events.get(EVENT) instanceof Map<?, ?>;
    return isEvent && !claims.hasClaim("nonce") ? null : "not the end of a session";
  }
}
