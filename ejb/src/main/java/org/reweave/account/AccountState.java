package org.reweave.account;

/** How far a person has come towards signing in. */
public enum AccountState {
  /** Asked for; Keycloak has not made the login yet. */
  PENDING,
  /**
   * Keycloak would not make the login; an administrator has it tried again, once what it refused is
   * put right.
   */
  FAILED,
  /** The login is there; the person was not seen yet. */
  INVITED,
  /** The person has signed in. */
  ACTIVE
}
