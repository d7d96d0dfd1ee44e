/**
 * Who may sign in: people, their accounts and logins, invitations, and the worker that keeps
 * Keycloak in step and hands mail over, both through the outbox.
 *
 * <p>Owns names, roles and login names; knows nothing clinical. May call {@code clinic} and {@code
 * platform}.
 */
@NullMarked
package org.reweave.account;

import org.jspecify.annotations.NullMarked;
