package org.reweave.api.clinic;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.reweave.clinic.ClinicWeek;
import org.reweave.clinic.ClinicWeeks;
import org.reweave.clinic.NewWeek;
import org.reweave.platform.Roles;

/** When the clinic is open, and who leads it. */
@Path("clinic/week")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class WeekResource {
  @Inject ClinicWeeks weeks;

  @GET
  @RolesAllowed(Roles.ADMINISTRATOR)
  public ClinicWeek read() {
    return weeks.read();
  }

  @PUT
  @RolesAllowed(Roles.ADMINISTRATOR)
  public void save(NewWeek week) {
    weeks.save(week);
  }
}
