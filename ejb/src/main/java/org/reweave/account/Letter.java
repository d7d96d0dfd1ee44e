package org.reweave.account;

/**
 * A mail, ready to leave.
 *
 * @param senderName the name that it seems to come from; empty for none
 */
public record Letter(String address, String senderName, String subject, String text) {}
