package org.reweave.api.psychotherapy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.api.platform.Created;
import org.reweave.api.platform.Once;
import org.reweave.platform.Page;
import org.reweave.platform.Roles;
import org.reweave.psychotherapy.NewNote;
import org.reweave.psychotherapy.NoteChange;
import org.reweave.psychotherapy.OwnNote;
import org.reweave.psychotherapy.PsychotherapyNotes;

/** The caller's own psychotherapy notes on a case; nobody reads another's. */
@Path("cases/{caseId}/psychotherapy-notes")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PsychotherapyNoteResource {
  @Inject PsychotherapyNotes notes;
  @Inject Once once;

  /** What was written. */
  public record Written(UUID noteId) {}

  /** The caller's own, the latest first. */
  @GET
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR})
  public Page<OwnNote> list(
      @PathParam("caseId") UUID caseId,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return notes.list(caseId, limit, cursor);
  }

  /** Writes one. */
  @POST
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR})
  public Response write(@PathParam("caseId") UUID caseId, NewNote note) {
    return Created.only(new Written(once.make(note, () -> notes.write(caseId, note))));
  }

  /** Changes an own one; 412 if it was changed since, 409 while the case is held. */
  @PUT
  @Path("{noteId}")
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR})
  public void change(
      @PathParam("caseId") UUID caseId, @PathParam("noteId") UUID noteId, NoteChange change) {
    notes.change(caseId, noteId, change);
  }

  /** Deletes an own one for good; 409 while the case is held. */
  @DELETE
  @Path("{noteId}")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR})
  public void delete(@PathParam("caseId") UUID caseId, @PathParam("noteId") UUID noteId) {
    notes.delete(caseId, noteId);
  }
}
