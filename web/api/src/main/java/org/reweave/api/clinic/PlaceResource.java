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
import org.reweave.clinic.ClinicPlace;
import org.reweave.clinic.ClinicPlaces;
import org.reweave.clinic.NewPlace;
import org.reweave.platform.Roles;

/** Where the clinic works. */
@Path("clinic/place")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PlaceResource {
  @Inject ClinicPlaces places;

  @GET
  @RolesAllowed(Roles.ADMINISTRATOR)
  public ClinicPlace read() {
    return places.read();
  }

  @PUT
  @RolesAllowed(Roles.ADMINISTRATOR)
  public void save(NewPlace place) {
    places.save(place);
  }
}
