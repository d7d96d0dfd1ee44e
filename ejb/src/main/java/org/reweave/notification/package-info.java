/**
 * How each client may be reached: set by the client alone, read by who treats them, and asked
 * before any mail leaves for a client.
 *
 * <p>Owns what clients allow and the words of the mail to them; the outbox that carries it belongs
 * to {@code account}. May call {@code account}, {@code care}, {@code appointment} and what lies
 * below.
 */
@NullMarked
package org.reweave.notification;

import org.jspecify.annotations.NullMarked;
