package org.reweave.safetyplan;

/**
 * A safety plan on paper.
 *
 * @param fileName tells nothing about what it is
 */
public record PlanPdf(String fileName, byte[] content) {}
