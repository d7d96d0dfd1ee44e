package org.reweave.seeds;

/**
 * How long a text may be, by the place in which it is shown: a page of the portal on a phone and a
 * printed sheet both hold it. The limits leave room for Spanish, which runs about a quarter longer.
 */
enum Length {
  /** A heading on one or two lines. */
  TITLE(70),
  /** What stands at a field or a choice. */
  LABEL(110),
  /** A line of help, an instruction, a caution. */
  LINE(240),
  /** A few sentences. */
  PARAGRAPH(700);

  private final int characters;

  Length(int characters) {
    this.characters = characters;
  }

  /** The most characters. */
  int characters() {
    return characters;
  }
}
