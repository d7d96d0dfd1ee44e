package org.reweave.api.appointment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.reweave.appointment.AppointmentView;
import org.reweave.appointment.Appointments;
import org.reweave.appointment.Outcome;
import org.reweave.platform.Roles;

/** How an appointment ended. */
@Path("appointments")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AppointmentResource {
  @Inject Appointments appointments;

  @PATCH
  @Path("{appointmentId}")
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
  public AppointmentView end(
      @PathParam("appointmentId") UUID appointmentId,
      Outcome outcome,
      @Context SecurityContext caller) {
    return CaseAppointmentResource.treats(caller)
        ? appointments.end(appointmentId, outcome)
        : appointments.endForOffice(appointmentId, outcome);
  }
}
