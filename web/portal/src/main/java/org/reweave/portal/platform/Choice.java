package org.reweave.portal.platform;

/** One of the choices of a list in a form. */
public record Choice(String value, String label) {}
