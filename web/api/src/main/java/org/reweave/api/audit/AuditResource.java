package org.reweave.api.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.audit.AuditLine;
import org.reweave.audit.AuditLog;
import org.reweave.audit.AuditQuery;
import org.reweave.platform.Page;
import org.reweave.platform.Roles;

/** Who did what and when, for the clinic's privacy officer. */
@Path("audit")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {
  @Inject AuditLog log;

  @GET
  @RolesAllowed(Roles.PRIVACY_OFFICER)
  public Page<AuditLine> list(
      @QueryParam("from") @Nullable LocalDate from,
      @QueryParam("to") @Nullable LocalDate to,
      @QueryParam("actor") @Nullable UUID actor,
      @QueryParam("case") @Nullable UUID caseId,
      @QueryParam("action") @Nullable String action,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return log.list(new AuditQuery(from, to, actor, caseId, action), limit, cursor);
  }
}
