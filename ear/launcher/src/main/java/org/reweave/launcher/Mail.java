package org.reweave.launcher;

/**
 * A message that the demo's mailbox took in.
 *
 * @param to the address that it was sent to
 * @param text its plain part
 */
public record Mail(String to, String subject, String text) {}
