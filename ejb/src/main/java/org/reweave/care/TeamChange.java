package org.reweave.care;

import java.util.List;
import java.util.UUID;

/** A case's whole team from now on. */
public record TeamChange(List<Member> members) {
  public record Member(UUID staffId, Relation relation) {}
}
