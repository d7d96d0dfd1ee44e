package org.reweave.account;

import java.util.EnumSet;
import java.util.Set;

/** What the outbox carries out of the transaction. */
enum Errand {
  /** Make the login of an account. */
  CREATE_USER,
  /** Let Keycloak mail the link to set a password. */
  MAIL_INVITATION,
  /** Bring name, address, roles and the right to sign in up to date. */
  SYNC_USER,
  /**
   * Take the login of somebody who never signed in away and make another, so that no link that was
   * mailed before opens anything.
   */
  RENEW_USER,
  /** End all sessions at Keycloak; ours are over already. */
  END_SESSIONS,
  /** Take the second factors away at Keycloak, and end all sessions. */
  RESET_SECOND_FACTOR,
  /** Take the login of a person whose record was erased away at Keycloak, for good. */
  REMOVE_USER,
  /** Mail to a member of staff that something waits. */
  TELL_STAFF,
  /** Mail to a client that there may be something new, at most once a day. */
  TELL_CLIENT,
  /** Mail to a client before an appointment. */
  REMIND_CLIENT,
  /** Mail a code to the address that somebody wants to be reached at. */
  MAIL_CODE,
  /** Mail to the address that a member of staff has left. */
  TELL_MOVED;

  /**
   * Whether it is never repeated while nobody knows if the first one arrived: a second mail may be
   * one too many in a mailbox that is looked into. The rest may be done twice without harm, and a
   * notice to staff is better sent twice than not at all.
   */
  boolean once() {
    return this == MAIL_INVITATION || this == MAIL_CODE || toClient();
  }

  /** Those after which Keycloak holds all that an account says. */
  static final Set<Errand> BRING_ALL = EnumSet.of(CREATE_USER, RENEW_USER, SYNC_USER);

  /** Whether Keycloak holds all that the account says once it is done. */
  boolean bringsAll() {
    return BRING_ALL.contains(this);
  }

  /** Whether there is no login until it is done. */
  boolean makesLogin() {
    return this == CREATE_USER || this == RENEW_USER;
  }

  /** Whether the client's own word decides if it leaves, and when. */
  boolean toClient() {
    return this == TELL_CLIENT || this == REMIND_CLIENT;
  }

  /** How administrators see it: that a mail did not leave, and never what it was about. */
  String shown() {
    return switch (this) {
      case TELL_STAFF, TELL_CLIENT, REMIND_CLIENT, MAIL_CODE, TELL_MOVED -> "MAIL";
      default -> name();
    };
  }
}
