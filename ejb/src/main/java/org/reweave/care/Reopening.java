package org.reweave.care;

/**
 * A treatment that goes on after all.
 *
 * @param note why, for the team
 */
public record Reopening(String note) {}
