package org.reweave.api.homework;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.api.platform.Created;
import org.reweave.api.platform.Once;
import org.reweave.api.platform.Pdf;
import org.reweave.homework.MyHomeworkRow;
import org.reweave.homework.NewEntry;
import org.reweave.homework.OwnHomework;
import org.reweave.platform.Invalid;
import org.reweave.platform.Page;
import org.reweave.platform.Roles;

/** A client's own homework. */
@Path("my/homework")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MyHomeworkResource {
  @Inject OwnHomework homework;
  @Inject Once once;

  /** What was handed in. */
  public record HandedIn(UUID entryId) {}

  @GET
  @RolesAllowed(Roles.CLIENT)
  public Page<MyHomeworkRow> list(
      @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
    return homework.mine(limit, cursor);
  }

  /** The worksheet to print or to fill in on the own device. */
  @GET
  @Path("{assignmentId}/worksheet.pdf")
  @Produces("application/pdf")
  @RolesAllowed(Roles.CLIENT)
  public Response worksheet(@PathParam("assignmentId") UUID assignmentId) {
    var pdf = homework.worksheetPdf(assignmentId);
    return Pdf.answer(pdf.fileName(), pdf.content());
  }

  @POST
  @Path("{assignmentId}/entries")
  @RolesAllowed(Roles.CLIENT)
  public Response enter(@PathParam("assignmentId") UUID assignmentId, NewEntry entry) {
    return Created.only(new HandedIn(once.make(entry, () -> homework.submit(assignmentId, entry))));
  }

  /** Done in a way of one's own, which counts as done. */
  @POST
  @Path("{assignmentId}/adaptation")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed(Roles.CLIENT)
  public void adapt(@PathParam("assignmentId") UUID assignmentId) {
    homework.adapt(assignmentId);
  }

  /** Reads a filled-in worksheet into a draft, which the client confirms or mends. */
  @POST
  @Path("{assignmentId}/filled-worksheet")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RolesAllowed(Roles.CLIENT)
  public Response read(
      @PathParam("assignmentId") UUID assignmentId, @FormParam("file") @Nullable EntityPart file)
      throws IOException {
    if (file == null) {
      throw new Invalid("file", "required", "Choose the filled-in worksheet.");
    }
    try (var content = file.getContent()) {
      return Created.only(homework.readFilledWorksheet(assignmentId, content.readAllBytes()));
    }
  }
}
