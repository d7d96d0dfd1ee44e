package org.reweave.portal.record;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.reweave.record.AccessRequestView;
import org.reweave.record.AccessRequests;

/** What a case's clients asked for and nobody has answered, for the case's overview. */
@Named
@RequestScoped
public class RecordDue {
  @EJB AccessRequests requests;

  /** The requests that wait for somebody on the team, the latest first. */
  public List<AccessRequestView> of(UUID caseId) {
    return requests.list(caseId).stream().filter(r -> r.state().waits()).toList();
  }
}
