package org.reweave.platform;

/** The database role that a use-case method runs under. */
public enum DbRole {
  /** The server's own login: clinical work of staff and clients. */
  APP,
  /** Accounts, teams and appointment times; no grant on clinical content. */
  ADMIN,
  /** Reads the audit trail. */
  PRIVACY,
  /** Timers and the demo; reached from a timer alone. */
  SYSTEM;

  /** The statement that takes the role for this transaction; empty for the login itself. */
  String statement() {
    return switch (this) {
      case APP -> "";
      case ADMIN -> "set local role reweave_admin";
      case PRIVACY -> "set local role reweave_privacy";
      case SYSTEM -> "set local role reweave_system";
    };
  }
}
