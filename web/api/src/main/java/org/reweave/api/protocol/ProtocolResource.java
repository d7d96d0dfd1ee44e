package org.reweave.api.protocol;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.reweave.platform.Roles;
import org.reweave.protocol.NewProtocol;
import org.reweave.protocol.ProtocolSetting;
import org.reweave.protocol.Protocols;

/** Which questionnaires a clinic gives when. */
@Path("protocol")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ProtocolResource {
  @Inject Protocols protocols;

  /** The version that holds from now on. */
  public record Version(int version) {}

  @GET
  @RolesAllowed({Roles.THERAPIST, Roles.SUPERVISOR, Roles.ADMINISTRATOR})
  public ProtocolSetting read() {
    return protocols.read();
  }

  /** Sets the clinic's own; what was given stays given. */
  @PUT
  @RolesAllowed(Roles.ADMINISTRATOR)
  public Version save(NewProtocol protocol) {
    return new Version(protocols.save(protocol));
  }

  /** Takes the clinic's own back. */
  @DELETE
  @RolesAllowed(Roles.ADMINISTRATOR)
  public void withdraw() {
    protocols.withdraw();
  }
}
