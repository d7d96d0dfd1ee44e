package org.reweave.api.profile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.reweave.api.platform.Once;
import org.reweave.platform.Page;
import org.reweave.platform.Roles;
import org.reweave.profile.MyProfile;
import org.reweave.profile.MyProfileRow;
import org.reweave.profile.NewProfile;
import org.reweave.profile.OwnProfile;

/** What a client tells about themselves: not to be read again once sent. */
@Path("my/profiles")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MyProfileResource {
  @Inject OwnProfile profile;
  @Inject Once once;

  /** One for each case of the client's. */
  @GET
  @RolesAllowed(Roles.CLIENT)
  public Page<MyProfileRow> list() {
    return new Page<>(profile.mine(), null);
  }

  @GET
  @Path("{partId}")
  @RolesAllowed(Roles.CLIENT)
  public MyProfile get(@PathParam("partId") UUID partId) {
    return profile.mine(partId);
  }

  /** Keeps what was typed so far in the place of what was kept before. */
  @PUT
  @Path("{partId}/draft")
  @RolesAllowed(Roles.CLIENT)
  public void save(@PathParam("partId") UUID partId, NewProfile typed) {
    profile.saveDraft(partId, typed);
  }

  /** Sends it to who treats them, and empties the draft. */
  @POST
  @Path("{partId}/submission")
  @RolesAllowed(Roles.CLIENT)
  public void send(@PathParam("partId") UUID partId, NewProfile typed) {
    once.run(typed, () -> profile.send(partId, typed));
  }
}
