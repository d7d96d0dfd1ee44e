package org.reweave.api.content;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.reweave.content.OwnWorksheets;
import org.reweave.platform.Roles;

/** A worksheet of the clinic's own, in the place of ours or beside them. */
@Path("worksheets/{worksheet}/own")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OwnWorksheetResource {
  @Inject OwnWorksheets worksheets;

  /**
   * A text to be made a version.
   *
   * @param content one worksheet in the form of our own files
   */
  public record Text(@Nullable String content) {}

  /** The version that is given from now on. */
  public record Version(int version) {}

  /** Makes a version, which is given from now on; homework given before stays as it was. */
  @PUT
  @RolesAllowed(Roles.ADMINISTRATOR)
  public Version save(@PathParam("worksheet") String key, Text text) {
    return new Version(worksheets.save(key, text.content()));
  }

  /** Takes the clinic's version back. */
  @DELETE
  @RolesAllowed(Roles.ADMINISTRATOR)
  public void withdraw(@PathParam("worksheet") String key) {
    worksheets.withdraw(key);
  }
}
