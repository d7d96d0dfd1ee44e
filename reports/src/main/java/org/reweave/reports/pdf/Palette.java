package org.reweave.reports.pdf;

import java.awt.Color;

/** The colours of the house on paper: dark enough that a black and white print stays readable. */
public final class Palette {

  public static final Color PAPER = new Color(0xf7f4ee);
  public static final Color WHITE = Color.WHITE;
  public static final Color SUNKEN = new Color(0xefebe2);
  public static final Color INK = new Color(0x1e2a2b);
  public static final Color INK_2 = new Color(0x555f60);
  public static final Color LINE = new Color(0xe4dfd4);
  public static final Color LINE_STRONG = new Color(0x85898a);
  public static final Color ACCENT = new Color(0x175a5c);
  public static final Color ACCENT_SOFT = new Color(0xe0eeeb);
  public static final Color CUT_OFF = new Color(0x8f3d06);

  /** Lines to write on: seen on paper, quiet beside ink. */
  public static final Color RULE = new Color(0xc9c5bb);

  private Palette() {}
}
