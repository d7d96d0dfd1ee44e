package org.reweave.homework;

/**
 * A fillable PDF.
 *
 * @param fileName tells nothing about what it is
 */
public record WorksheetPdf(String fileName, byte[] content) {}
