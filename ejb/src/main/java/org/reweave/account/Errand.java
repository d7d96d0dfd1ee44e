package org.reweave.account;

/** What the outbox carries out of the transaction. Each may be done twice without harm. */
enum Errand {
  /** Make the login of an account. */
  CREATE_USER,
  /** Let Keycloak mail the link to set a password. */
  MAIL_INVITATION,
  /** Bring roles and the right to sign in up to date. */
  SYNC_USER,
  /** End all sessions at Keycloak; ours are over already. */
  END_SESSIONS,
  /** Mail to a member of staff that something waits. */
  TELL_STAFF
}
