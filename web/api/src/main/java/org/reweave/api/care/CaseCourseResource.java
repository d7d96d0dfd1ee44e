package org.reweave.api.care;

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
import java.util.UUID;
import org.reweave.care.CaseCourse;
import org.reweave.care.Closure;
import org.reweave.care.PastTurn;
import org.reweave.care.Reopening;
import org.reweave.care.Separation;
import org.reweave.platform.Page;
import org.reweave.platform.Roles;

/** What becomes of a case, on its lead's word. */
@Path("cases/{caseId}")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CaseCourseResource {
  @Inject CaseCourse course;

  /** Ends the treatment: the case takes no new work from then on. */
  @POST
  @Path("closure")
  @RolesAllowed(Roles.THERAPIST)
  public void close(@PathParam("caseId") UUID caseId, Closure closure) {
    course.close(caseId, closure);
  }

  @POST
  @Path("reopening")
  @RolesAllowed(Roles.THERAPIST)
  public void reopen(@PathParam("caseId") UUID caseId, Reopening reopening) {
    course.reopen(caseId, reopening);
  }

  /** Keeps that the couple has parted: nothing new is made for both. */
  @POST
  @Path("separation")
  @RolesAllowed(Roles.THERAPIST)
  public void separate(@PathParam("caseId") UUID caseId, Separation separation) {
    course.separate(caseId, separation);
  }

  @GET
  @Path("turns")
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR})
  public Page<PastTurn> turns(@PathParam("caseId") UUID caseId) {
    return new Page<>(course.turns(caseId), null);
  }
}
