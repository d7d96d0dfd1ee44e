package org.reweave.account;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.client.ClientBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.JacksonProvider;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.reweave.account.OwnSignIn.OwnSession;
import org.reweave.platform.Roles;

/**
 * The users of our realm in Keycloak. Never called within a transaction. Every method may be
 * repeated without harm.
 *
 * <p>Keycloak learns the generated login name, the name to greet a person by, the roles, the
 * language and, for its mail, the address; nothing of the care. The limits in time are those of the
 * connection: an interrupt, which is all that a timeout around the call could do, does not end a
 * blocked read.
 */
@ApplicationScoped
@CircuitBreaker(requestVolumeThreshold = 4, delay = 10_000, failOn = ProcessingException.class)
@Bulkhead(4)
public class Directory {
  /** How long the mailed link may be used. */
  static final Duration INVITATION = Duration.ofHours(72);

  private static final Map<String, SecondFactor> FACTORS =
      Map.of("otp", SecondFactor.APP, "webauthn-passwordless", SecondFactor.PASSKEY);

  private static final int BATCH = 100;
  private static final String CLIENT = "reweave-worker";
  private static final String PORTAL = "reweave-portal";

  @Inject
  @ConfigProperty(name = "REWEAVE_OIDC_URL", defaultValue = "http://localhost:8180/realms/reweave")
  String oidcUrl;

  @Inject
  @ConfigProperty(name = "REWEAVE_WORKER_SECRET")
  String secret;

  @Inject
  @ConfigProperty(name = "REWEAVE_PORTAL_URL")
  String portalUrl;

  @SuppressWarnings("NullAway.Init") // set on construction
  private Keycloak keycloak;

  @SuppressWarnings("NullAway.Init")
  private String realm;

  @PostConstruct
  void open() {
    int split = oidcUrl.indexOf("/realms/");
    if (split < 0) {
      throw new IllegalStateException("REWEAVE_OIDC_URL is not the address of a realm");
    }
    realm = oidcUrl.substring(split + "/realms/".length());
    keycloak =
        KeycloakBuilder.builder()
            .serverUrl(oidcUrl.substring(0, split))
            .realm(realm)
            .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
            .clientId(CLIENT)
            .clientSecret(secret)
            .resteasyClient(
                ClientBuilder.newBuilder()
                    .connectTimeout(2, TimeUnit.SECONDS)
                    .readTimeout(10, TimeUnit.SECONDS)
                    .register(JacksonProvider.class, 100)
                    .build())
            .build();
  }

  @PreDestroy
  void close() {
    keycloak.close();
  }

  /**
   * Makes a user, or takes the one of that login name, which is ours since it was reserved before.
   *
   * @return its subject
   * @throws KeycloakRefusal if it never takes what the account says
   */
  UUID ensureUser(Task task) {
    var user = new UserRepresentation();
    user.setUsername(task.username());
    user.setFirstName(task.givenName());
    user.setLastName(task.familyName());
    user.setEmail(task.email());
    user.setEnabled(task.enabled());
    user.setAttributes(Map.of("locale", List.of(task.locale())));
    var subject = create(user);
    sync(subject, task);
    return subject;
  }

  private UUID create(UserRepresentation user) {
    try (var answer = realm().users().create(user)) {
      var refused = KeycloakRefusal.in(answer);
      if (refused.isEmpty()) {
        return UUID.fromString(CreatedResponseUtil.getCreatedId(answer));
      }
      return realm().users().searchByUsername(user.getUsername(), true).stream()
          .findFirst()
          .map(found -> UUID.fromString(found.getId()))
          .orElseThrow(refused::get);
    }
  }

  /**
   * Gives a user this name and address and exactly these of our roles; ends a disabled one's
   * sessions.
   *
   * @throws KeycloakRefusal if it never takes the name or address
   */
  void sync(UUID subject, Task task) {
    var user = user(subject);
    var state = user.toRepresentation();
    // First what lets in or shuts out: a name or address that is refused must not keep it back.
    if (state.isEnabled() != task.enabled()) {
      state.setEnabled(task.enabled());
      update(user, state);
    }
    grant(user, task.roles());
    if (!task.enabled()) {
      user.logout();
    }
    if (!Drift.sameAddress(state.getEmail(), task.email())
        || !task.givenName().equals(state.getFirstName())
        || !task.familyName().equals(state.getLastName())) {
      state.setEmail(Objects.requireNonNullElse(task.email(), ""));
      state.setFirstName(task.givenName());
      state.setLastName(task.familyName());
      update(user, state);
    }
  }

  /** Gives a user exactly these of our roles. */
  private void grant(UserResource user, Set<String> roles) {
    var granted = user.roles().realmLevel();
    var now = ours(user);
    var surplus = now.stream().filter(r -> !roles.contains(r.getName())).toList();
    if (!surplus.isEmpty()) {
      granted.remove(surplus);
    }
    var held = now.stream().map(RoleRepresentation::getName).toList();
    var missing =
        roles.stream()
            .filter(r -> !held.contains(r))
            .map(r -> realm().roles().get(r).toRepresentation())
            .toList();
    if (!missing.isEmpty()) {
      granted.add(missing);
    }
  }

  private static void update(UserResource user, UserRepresentation state) {
    try {
      user.update(state);
    } catch (ClientErrorException e) {
      throw KeycloakRefusal.in(e.getResponse()).<RuntimeException>map(r -> r).orElse(e);
    }
  }

  /** Has Keycloak mail the link to set a password. */
  void mailInvitation(UUID subject) {
    user(subject)
        .executeActionsEmail(
            PORTAL, portalUrl + '/', (int) INVITATION.toSeconds(), List.of("UPDATE_PASSWORD"));
  }

  /** Ends all sessions of a user. */
  void endSessions(UUID subject) {
    user(subject).logout();
  }

  /** Where a user is signed in, the newest first. */
  List<OwnSession> sessions(UUID subject) {
    return user(subject).getUserSessions().stream()
        .map(
            s ->
                new OwnSession(
                    s.getId(),
                    Instant.ofEpochMilli(s.getStart()),
                    Instant.ofEpochMilli(s.getLastAccess())))
        .sorted(Comparator.comparing(OwnSession::began).reversed())
        .toList();
  }

  /** Ends one session; nothing happens if it is over already. */
  void endSession(String session) {
    try {
      realm().deleteSession(session, false);
    } catch (NotFoundException over) {
      // another way of the same
    }
  }

  /** Takes away everything by which a user signs in but the password, and ends all sessions. */
  void resetSecondFactor(UUID subject) {
    var user = user(subject);
    user.credentials().stream()
        .filter(c -> !CredentialRepresentation.PASSWORD.equals(c.getType()))
        .forEach(c -> user.removeCredential(c.getId()));
    user.logout();
  }

  /** Removes a user for good; nothing happens if there is none any more. */
  void remove(UUID subject) {
    try {
      user(subject).remove();
    } catch (NotFoundException gone) {
      // another way of the same
    }
  }

  /** What a user has set up besides the password. */
  Set<SecondFactor> factors(UUID subject) {
    return factors(user(subject));
  }

  private static Set<SecondFactor> factors(UserResource user) {
    return user.credentials().stream()
        .map(c -> FACTORS.get(c.getType()))
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /** What there is of a user; empty if there is none. */
  Optional<Sighting> see(UUID subject) {
    try {
      var user = user(subject);
      var state = user.toRepresentation();
      var roles = ours(user).stream().map(RoleRepresentation::getName).collect(Collectors.toSet());
      return Optional.of(
          new Sighting(
              state.isEnabled(),
              roles,
              state.getEmail(),
              state.getFirstName(),
              state.getLastName(),
              factors(user)));
    } catch (NotFoundException none) {
      return Optional.empty();
    }
  }

  /** All users who hold a role of ours. */
  Collection<Holder> holders() {
    var holders = new HashMap<UUID, Holder>();
    for (var role : Roles.ALL) {
      var members = realm().roles().get(role);
      List<UserRepresentation> page;
      int first = 0;
      do {
        page = members.getUserMembers(first, BATCH);
        page.forEach(user -> holder(user, holders).roles().add(role));
        first += BATCH;
      } while (page.size() == BATCH);
    }
    return holders.values();
  }

  private static Holder holder(UserRepresentation user, Map<UUID, Holder> met) {
    return met.computeIfAbsent(
        UUID.fromString(user.getId()), id -> new Holder(id, user.getUsername(), new HashSet<>()));
  }

  private static List<RoleRepresentation> ours(UserResource user) {
    return user.roles().realmLevel().listAll().stream()
        .filter(r -> Roles.ALL.contains(r.getName()))
        .toList();
  }

  /** Sets a password that must be changed at the first sign-in. */
  void setPasswordForOneUse(UUID subject, String password) {
    var credential = new CredentialRepresentation();
    credential.setType(CredentialRepresentation.PASSWORD);
    credential.setValue(password);
    credential.setTemporary(true);
    user(subject).resetPassword(credential);
  }

  private RealmResource realm() {
    return keycloak.realm(realm);
  }

  private UserResource user(UUID subject) {
    return realm().users().get(subject.toString());
  }
}
