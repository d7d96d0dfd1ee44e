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
import org.jspecify.annotations.Nullable;
import org.reweave.api.platform.Created;
import org.reweave.api.platform.Once;
import org.reweave.api.platform.Pdf;
import org.reweave.platform.Invalid;
import org.reweave.platform.Page;
import org.reweave.platform.Roles;
import org.reweave.record.MyAccessRequest;
import org.reweave.record.OwnRecord;

/** A client's requests for a copy of the own record. */
@Path("my/access-requests")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MyAccessRequestResource {
  @Inject OwnRecord own;
  @Inject Once once;

  /** Of which case: the client's own part in it. */
  public record Wanted(@Nullable UUID partId) {}

  /** What was asked for. */
  public record Asked(UUID requestId) {}

  @GET
  @RolesAllowed(Roles.CLIENT)
  public Page<MyAccessRequest> list() {
    return new Page<>(own.mine(), null);
  }

  @POST
  @RolesAllowed(Roles.CLIENT)
  public Response ask(Wanted wanted) {
    var part = wanted.partId();
    if (part == null) {
      throw new Invalid("partId", "required", "Name your part in the case.");
    }
    return Created.only(new Asked(once.make(wanted, () -> own.ask(part))));
  }

  @GET
  @Path("{requestId}.pdf")
  @Produces("application/pdf")
  @RolesAllowed(Roles.CLIENT)
  public Response copy(@PathParam("requestId") UUID requestId) {
    var pdf = own.copy(requestId);
    return Pdf.answer(pdf.fileName(), pdf.content());
  }
}
