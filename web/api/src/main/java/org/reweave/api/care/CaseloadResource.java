package org.reweave.api.care;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.reweave.care.CaseCourse;
import org.reweave.care.Caseload;
import org.reweave.care.CaseloadQuery;
import org.reweave.care.CaseloadRow;
import org.reweave.care.HandingOver;
import org.reweave.care.Risk;
import org.reweave.platform.Page;
import org.reweave.platform.Roles;

/** The viewer's own cases at a glance. */
@Path("caseload")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CaseloadResource {
  @Inject Caseload caseload;
  @Inject CaseCourse course;

  /** What to look for. Names are posted: they belong into no address. */
  public record Search(String q) {}

  @GET
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR})
  public Page<CaseloadRow> list(
      @QueryParam("status") CaseloadQuery.@Nullable Status status,
      @QueryParam("risk") @Nullable Risk risk,
      @QueryParam("sort") CaseloadQuery.@Nullable Sort sort,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return caseload.list(new CaseloadQuery(status, risk, sort, null), limit, cursor);
  }

  /** Hands cases over to a colleague, all of them or none. */
  @POST
  @Path("handover")
  @RolesAllowed(Roles.THERAPIST)
  public void handOver(HandingOver handingOver) {
    course.handOver(handingOver);
  }

  @POST
  @Path("search")
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR})
  public Page<CaseloadRow> search(
      Search search,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return caseload.list(new CaseloadQuery(null, null, null, search.q()), limit, cursor);
  }
}
