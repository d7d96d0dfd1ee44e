package org.reweave.platform;

import java.util.Set;

/** The realm roles, as Keycloak and the logins name them. */
public final class Roles {
  public static final String THERAPIST = "therapist";
  public static final String SUPERVISOR = "supervisor";
  public static final String ADMINISTRATOR = "administrator";
  public static final String PRIVACY_OFFICER = "privacy-officer";
  public static final String CLIENT = "client";

  /** All of them. */
  public static final Set<String> ALL =
      Set.of(THERAPIST, SUPERVISOR, ADMINISTRATOR, PRIVACY_OFFICER, CLIENT);

  /** Those that people who work for a clinic may have. */
  public static final Set<String> STAFF =
      Set.of(THERAPIST, SUPERVISOR, ADMINISTRATOR, PRIVACY_OFFICER);

  private Roles() {}
}
