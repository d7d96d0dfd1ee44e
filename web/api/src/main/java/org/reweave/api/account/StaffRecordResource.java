package org.reweave.api.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.reweave.account.StaffRecord;
import org.reweave.account.StaffRecords;
import org.reweave.platform.Roles;

/** Credentials, licence and supervision of a member of staff, for administrators. */
@Path("accounts/{accountId}/staff")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class StaffRecordResource {
  @Inject StaffRecords records;

  @GET
  @RolesAllowed(Roles.ADMINISTRATOR)
  public StaffRecord get(@PathParam("accountId") UUID accountId) {
    return records.get(accountId);
  }

  @PUT
  @RolesAllowed(Roles.ADMINISTRATOR)
  public void save(@PathParam("accountId") UUID accountId, StaffRecord record) {
    records.save(accountId, record);
  }
}
