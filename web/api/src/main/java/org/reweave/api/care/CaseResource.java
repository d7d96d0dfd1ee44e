package org.reweave.api.care;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.account.Accounts;
import org.reweave.api.platform.CaseTag;
import org.reweave.api.platform.Created;
import org.reweave.api.platform.Once;
import org.reweave.care.CaseCourse;
import org.reweave.care.CaseSummary;
import org.reweave.care.Cases;
import org.reweave.care.Closure;
import org.reweave.care.NewCase;
import org.reweave.care.OpenedCase;
import org.reweave.care.PastTurn;
import org.reweave.care.Reopening;
import org.reweave.care.Separation;
import org.reweave.care.TeamChange;
import org.reweave.platform.Page;
import org.reweave.platform.Roles;
import org.reweave.suitability.Suitability;

/** Cases: opened by staff, seen by their team, administered without anything clinical. */
@Path("cases")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CaseResource {
  @Inject Cases cases;
  @Inject CaseCourse course;
  @Inject Accounts accounts;
  @Inject Suitability suitability;
  @Inject Once once;

  @GET
  @RolesAllowed(Roles.ADMINISTRATOR)
  public Page<CaseSummary> list(
      @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
    return cases.list(limit, cursor);
  }

  /** A therapist opens an own case; who names a lead does it for somebody else. */
  @POST
  @RolesAllowed({Roles.THERAPIST, Roles.ADMINISTRATOR})
  public Response open(NewCase newCase, @Context SecurityContext caller, @Context UriInfo asked) {
    var administers =
        caller.isUserInRole(Roles.ADMINISTRATOR)
            && (newCase.lead() != null || !caller.isUserInRole(Roles.THERAPIST));
    return administers ? openFor(newCase, asked) : openOwn(newCase, asked);
  }

  private Response openOwn(NewCase newCase, UriInfo asked) {
    var id = once.make(newCase, () -> cases.open(newCase).caseId());
    var clients =
        cases.get(id).members().stream()
            .filter(m -> m.clientId() != null)
            .map(
                m ->
                    new OpenedCase.Client(
                        m.clientId(), Objects.requireNonNullElse(m.account(), "PENDING")))
            .toList();
    return Created.below(asked, id, new OpenedCase(id, clients));
  }

  private Response openFor(NewCase newCase, UriInfo asked) {
    var id = once.makeAsAdministrator(newCase, () -> cases.openFor(newCase).caseId());
    var clients =
        cases.summary(id).members().stream()
            .filter(m -> m.clientId() != null)
            .map(m -> accounts.get(m.clientId()))
            .map(a -> new OpenedCase.Client(a.id(), a.state().name()))
            .toList();
    return Created.below(asked, id, new OpenedCase(id, clients));
  }

  @GET
  @Path("{caseId}")
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR})
  public Response get(@PathParam("caseId") UUID caseId) {
    var found = cases.get(caseId);
    var tag = new CaseTag(found.version(), suitability.current(caseId).version());
    return Response.ok(found).header(HttpHeaders.ETAG, tag.header()).build();
  }

  /** Ends the treatment: the case takes no new work from then on. */
  @POST
  @Path("{caseId}/closure")
  @RolesAllowed(Roles.THERAPIST)
  public void close(@PathParam("caseId") UUID caseId, Closure closure) {
    course.close(caseId, closure);
  }

  @POST
  @Path("{caseId}/reopening")
  @RolesAllowed(Roles.THERAPIST)
  public void reopen(@PathParam("caseId") UUID caseId, Reopening reopening) {
    course.reopen(caseId, reopening);
  }

  /** Keeps that the couple has parted: nothing new is made for both. */
  @POST
  @Path("{caseId}/separation")
  @RolesAllowed(Roles.THERAPIST)
  public void separate(@PathParam("caseId") UUID caseId, Separation separation) {
    course.separate(caseId, separation);
  }

  /** Takes back what is still planned for both of a couple that has separated. */
  @POST
  @Path("{caseId}/joint-plans/withdrawal")
  @RolesAllowed(Roles.THERAPIST)
  public void takeBackJointPlans(@PathParam("caseId") UUID caseId) {
    course.takeBackJointPlans(caseId);
  }

  @GET
  @Path("{caseId}/turns")
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR})
  public Page<PastTurn> turns(@PathParam("caseId") UUID caseId) {
    return new Page<>(course.turns(caseId), null);
  }

  /**
   * The lead changes the own case's team. An administrator may for any team of the clinic; whoever
   * is new by that waits until the lead has confirmed it.
   */
  @PUT
  @Path("{caseId}/members")
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
  public void changeTeam(
      @PathParam("caseId") UUID caseId,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      TeamChange team,
      @Context SecurityContext caller) {
    int version = CaseTag.required(ifMatch).team();
    if (caller.isUserInRole(Roles.ADMINISTRATOR)) {
      cases.assign(caseId, version, team);
    } else {
      cases.changeTeam(caseId, version, team);
    }
  }

  /** Lets those onto the team whom an administrator put there. */
  @POST
  @Path("{caseId}/members/confirmation")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR})
  public void confirmTeam(@PathParam("caseId") UUID caseId) {
    cases.settleTeam(caseId, true);
  }

  /** Keeps those off the team whom an administrator put there. */
  @POST
  @Path("{caseId}/members/refusal")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR})
  public void refuseTeam(@PathParam("caseId") UUID caseId) {
    cases.settleTeam(caseId, false);
  }
}
