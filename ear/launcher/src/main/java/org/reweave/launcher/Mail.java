package org.reweave.launcher;

/**
 * A message that the demo's mailbox took in.
 *
 * @param id its Message-ID
 * @param from who it seems to come from, with the name if there is one
 * @param to the address that it was sent to
 * @param text its plain part
 * @param html its other part; empty if it has none
 */
public record Mail(String id, String from, String to, String subject, String text, String html) {}
