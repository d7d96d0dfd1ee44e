package org.reweave.api.record;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.reweave.api.platform.Once;
import org.reweave.api.platform.Pdf;
import org.reweave.platform.Roles;
import org.reweave.record.AccessRequests;
import org.reweave.record.NewCopy;
import org.reweave.record.NewDenial;
import org.reweave.record.NewDenialReview;
import org.reweave.record.RecordCopies;

/** Answering a request for the own record: the lead, and of a denial a supervisor. */
@Path("access-requests/{requestId}")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AccessRequestResource {
  @Inject AccessRequests requests;
  @Inject RecordCopies copies;
  @Inject Once once;

  /** Makes the copy. */
  @POST
  @Path("grant")
  @RolesAllowed(Roles.THERAPIST)
  public void grant(@PathParam("requestId") UUID requestId, NewCopy copy) {
    once.run(copy, () -> copies.grant(requestId, copy));
  }

  /** Denies it for danger; a supervisor has to review that. */
  @POST
  @Path("denial")
  @RolesAllowed(Roles.THERAPIST)
  public void deny(@PathParam("requestId") UUID requestId, NewDenial denial) {
    once.run(denial, () -> requests.deny(requestId, denial));
  }

  /** Upholds or overturns a denial. */
  @POST
  @Path("denial-review")
  @RolesAllowed(Roles.SUPERVISOR)
  public void review(@PathParam("requestId") UUID requestId, NewDenialReview review) {
    once.run(review, () -> requests.review(requestId, review));
  }

  /** The copy, to be handed over. */
  @GET
  @Path("copy.pdf")
  @Produces("application/pdf")
  @RolesAllowed(Roles.THERAPIST)
  public Response copy(@PathParam("requestId") UUID requestId) {
    var pdf = copies.copy(requestId);
    return Pdf.answer(pdf.fileName(), pdf.content());
  }
}
