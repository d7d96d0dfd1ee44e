package org.reweave.record;

/**
 * A copy's document.
 *
 * @param fileName tells nothing about what it is
 */
public record CopyPdf(String fileName, byte[] content) {}
