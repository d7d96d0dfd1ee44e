package org.reweave.portal.care;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.reweave.care.Relation;
import org.reweave.platform.Roles;
import org.reweave.portal.platform.Choice;
import org.reweave.portal.platform.Say;

/** What a colleague may be to a case, as choices of a form. */
@RequestScoped
class TeamParts {
  @Inject Say say;

  /** The name of the field that says what part somebody has. */
  static String field(UUID staffId) {
    return "part-" + staffId;
  }

  /** Those of these parts for which somebody has the role, after "not on the team". */
  List<Choice> of(Set<String> roles, Stream<Relation> offered) {
    var parts = new ArrayList<Choice>();
    parts.add(new Choice(Choice.NONE, say.of("notOnTeam")));
    offered
        .filter(r -> roles.contains(r == Relation.SUPERVISOR ? Roles.SUPERVISOR : Roles.THERAPIST))
        .forEach(r -> parts.add(choice(r)));
    return parts;
  }

  Choice choice(Relation part) {
    return new Choice(part.name(), say.word(part));
  }
}
