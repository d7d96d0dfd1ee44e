package org.reweave.api.appointment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.api.platform.Created;
import org.reweave.api.platform.Once;
import org.reweave.appointment.AppointmentView;
import org.reweave.appointment.Appointments;
import org.reweave.appointment.NewAppointment;
import org.reweave.platform.Page;
import org.reweave.platform.Roles;

/** Appointments of a case: its team's, and for the office times and names alone. */
@Path("cases/{caseId}/appointments")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CaseAppointmentResource {
  @Inject Appointments appointments;
  @Inject Once once;

  /** What was booked. */
  public record Booked(UUID appointmentId) {}

  @GET
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
  public Page<AppointmentView> list(
      @PathParam("caseId") UUID caseId,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context SecurityContext caller) {
    return treats(caller)
        ? appointments.list(caseId, limit, cursor)
        : appointments.listForOffice(caseId, limit, cursor);
  }

  @POST
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
  public Response book(
      @PathParam("caseId") UUID caseId, NewAppointment plan, @Context SecurityContext caller) {
    var id =
        treats(caller)
            ? once.make(plan, () -> appointments.book(caseId, plan).appointmentId())
            : once.makeAsAdministrator(
                plan, () -> appointments.bookForOffice(caseId, plan).appointmentId());
    return Created.only(new Booked(id));
  }

  static boolean treats(SecurityContext caller) {
    return caller.isUserInRole(Roles.THERAPIST) || caller.isUserInRole(Roles.SUPERVISOR);
  }
}
