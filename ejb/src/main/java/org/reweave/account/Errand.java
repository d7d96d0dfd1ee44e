package org.reweave.account;

/** What the outbox carries to Keycloak. Each may be done twice without harm. */
enum Errand {
  /** Make the login of an account. */
  CREATE_USER,
  /** Let Keycloak mail the link to set a password. */
  MAIL_INVITATION,
  /** Bring roles and the right to sign in up to date. */
  SYNC_USER,
  /** End all sessions. */
  END_SESSIONS
}
