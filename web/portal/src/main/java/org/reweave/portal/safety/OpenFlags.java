package org.reweave.portal.safety;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.reweave.safety.SafetyReviews;

/** The number beside the queue in the navigation, counted once for a page. */
@Named
@RequestScoped
public class OpenFlags {
  @EJB SafetyReviews reviews;

  private @Nullable Integer count;

  public int getCount() {
    var known = count;
    if (known == null) {
      known = reviews.openCount();
      count = known;
    }
    return known;
  }
}
