package org.reweave.homework;

/**
 * How much homework a client has.
 *
 * @param given assignments, whatever became of them
 * @param done those that were handed in or done in a way of one's own
 */
public record MyCounts(int given, int done) {}
