package org.reweave.tests.inside;

import jakarta.ejb.Stateless;

/** A bean whose author thought of no roles at all. */
@Stateless
public class Unmarked {
  /** Would do anything for anybody. */
  public String anything() {
    return "done";
  }
}
