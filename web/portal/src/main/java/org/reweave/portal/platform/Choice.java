package org.reweave.portal.platform;

import java.util.List;

/** One of the choices of a list in a form. */
public record Choice(String value, String label) {
  /**
   * The value of choosing nothing. Not empty: Faces leaves out an empty attribute, and browsers
   * then send the label.
   */
  public static final String NONE = "none";

  /** The languages of invitations, sign-in and mails, each in its own words. */
  public static final List<Choice> LANGUAGES =
      List.of(new Choice("en", "English"), new Choice("es", "Español"));
}
