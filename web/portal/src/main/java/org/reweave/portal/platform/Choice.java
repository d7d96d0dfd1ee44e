package org.reweave.portal.platform;

/** One of the choices of a list in a form. */
public record Choice(String value, String label) {
  /**
   * The value of choosing nothing. Not empty: Faces leaves out an empty attribute, and browsers
   * then send the label.
   */
  public static final String NONE = "none";
}
