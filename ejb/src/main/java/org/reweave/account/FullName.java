package org.reweave.account;

/** What somebody is called, as it was entered. */
public record FullName(String givenName, String familyName) {}
