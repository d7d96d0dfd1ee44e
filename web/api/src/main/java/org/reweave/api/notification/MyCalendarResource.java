package org.reweave.api.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.reweave.notification.OwnCalendar;
import org.reweave.platform.Roles;

/** The client's own appointments, for a calendar. */
@Path("my/appointments.ics")
@RequestScoped
public class MyCalendarResource {
  @Inject OwnCalendar calendar;

  @GET
  @Produces("text/calendar;charset=utf-8")
  @RolesAllowed(Roles.CLIENT)
  public Response file() {
    return Response.ok(calendar.file())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"calendar.ics\"")
        .build();
  }
}
