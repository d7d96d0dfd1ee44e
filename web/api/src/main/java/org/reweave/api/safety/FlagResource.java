package org.reweave.api.safety;

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
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.api.platform.Once;
import org.reweave.platform.Roles;
import org.reweave.safety.FlagDetail;
import org.reweave.safety.FlagStep;
import org.reweave.safety.SafetyReviews;

/** A red flag and the clinician's work on it, step by step. */
@Path("red-flags")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class FlagResource {
  @Inject SafetyReviews reviews;
  @Inject Once once;

  /** What the clinician writes about a step. */
  public record Note(String text) {}

  /**
   * What the clinician writes about a step that may be the same for all that the same answers
   * raised.
   *
   * @param beside ids of the others for which it is; left out where it is for one alone
   */
  public record NoteForAll(String text, @Nullable Set<UUID> beside) {}

  /**
   * What the clinician writes on closing.
   *
   * @param falseAlarm whether it was one; left out where it was not
   */
  public record Closing(String text, @Nullable Boolean falseAlarm) {}

  @GET
  @Path("{flagId}")
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR})
  public FlagDetail get(@PathParam("flagId") UUID flagId) {
    return reviews.get(flagId);
  }

  @POST
  @Path("{flagId}/acknowledgement")
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR})
  public FlagDetail acknowledge(@PathParam("flagId") UUID flagId, NoteForAll note) {
    return takeForAll(flagId, FlagStep.ACKNOWLEDGE, note);
  }

  @POST
  @Path("{flagId}/assessment")
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR})
  public FlagDetail assess(@PathParam("flagId") UUID flagId, NoteForAll note) {
    return takeForAll(flagId, FlagStep.ASSESS, note);
  }

  @POST
  @Path("{flagId}/plan")
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR})
  public FlagDetail plan(@PathParam("flagId") UUID flagId, NoteForAll note) {
    return takeForAll(flagId, FlagStep.PLAN, note);
  }

  @POST
  @Path("{flagId}/report")
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR})
  public FlagDetail report(@PathParam("flagId") UUID flagId, Note note) {
    return take(flagId, FlagStep.REPORT, note);
  }

  @POST
  @Path("{flagId}/monitoring")
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR})
  public FlagDetail monitor(@PathParam("flagId") UUID flagId, NoteForAll note) {
    return takeForAll(flagId, FlagStep.MONITOR, note);
  }

  @POST
  @Path("{flagId}/closure")
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR})
  public FlagDetail close(@PathParam("flagId") UUID flagId, Closing closing) {
    if (!Boolean.TRUE.equals(closing.falseAlarm())) {
      return take(flagId, FlagStep.CLOSE, new Note(closing.text()));
    }
    once.run(closing, () -> reviews.closeAsFalseAlarm(flagId, closing.text()));
    return reviews.get(flagId);
  }

  @POST
  @Path("{flagId}/countersignature")
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR})
  public FlagDetail countersign(@PathParam("flagId") UUID flagId, Note note) {
    return take(flagId, FlagStep.COUNTERSIGN, note);
  }

  @POST
  @Path("{flagId}/reopening")
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR})
  public FlagDetail reopen(@PathParam("flagId") UUID flagId, Note note) {
    return take(flagId, FlagStep.REOPEN, note);
  }

  private FlagDetail takeForAll(UUID flagId, FlagStep step, NoteForAll note) {
    var beside = note.beside() == null ? Set.<UUID>of() : note.beside();
    once.run(note, () -> reviews.takeForAll(flagId, beside, step, note.text()));
    return reviews.get(flagId);
  }

  private FlagDetail take(UUID flagId, FlagStep step, Note note) {
    once.run(note, () -> reviews.take(flagId, step, note.text()));
    return reviews.get(flagId);
  }
}
