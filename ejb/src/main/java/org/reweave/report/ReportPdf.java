package org.reweave.report;

/**
 * A report's document.
 *
 * @param fileName tells nothing about what it is
 */
public record ReportPdf(String fileName, byte[] content) {}
