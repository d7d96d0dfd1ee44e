package org.reweave.portal.consent;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.reweave.consent.Segment;
import org.reweave.portal.platform.Form;
import org.reweave.portal.platform.Say;

/**
 * Parts of a record: ticked in a form, and in words for staff and for the client whose they are.
 */
@Named
@RequestScoped
public class Segments {
  @Inject Form form;
  @Inject Say say;

  /** Those that were ticked in the field {@code parts}. */
  Set<Segment> ticked() {
    return Arrays.stream(Segment.values())
        .filter(s -> form.all("parts").contains(s.name()))
        .collect(Collectors.toSet());
  }

  /** As staff read them. */
  public String of(Collection<Segment> parts) {
    return words("segment.", parts);
  }

  /** As their client reads them. */
  public String mine(Collection<Segment> parts) {
    return words("mySegment.", parts);
  }

  private String words(String kind, Collection<Segment> parts) {
    return parts.stream().sorted().map(p -> say.of(kind + p)).collect(Collectors.joining("; "));
  }
}
