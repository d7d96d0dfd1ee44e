package org.reweave.api.platform;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** Answers 201, with the address of what was made. */
public final class Created {
  private Created() {}

  /** Something below the address that was posted to. */
  public static Response below(UriInfo asked, UUID id, Object body) {
    return Response.created(asked.getAbsolutePathBuilder().path(id.toString()).build())
        .entity(body)
        .build();
  }

  /** Something that has no address of its own for its maker. */
  public static Response only(Object body) {
    return Response.status(Response.Status.CREATED).entity(body).build();
  }

  /** Something at another address of this version. */
  public static Response at(UriInfo asked, String path, Object body) {
    return Response.created(asked.getBaseUriBuilder().path(path).build()).entity(body).build();
  }
}
