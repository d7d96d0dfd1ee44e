package org.reweave.api.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reweave.account.AccountChange;
import org.reweave.account.AccountDetail;
import org.reweave.account.Accounts;
import org.reweave.account.Correction;
import org.reweave.account.Corrections;
import org.reweave.account.Drifts;
import org.reweave.account.FullName;
import org.reweave.account.NewAccount;
import org.reweave.api.platform.Created;
import org.reweave.api.platform.Once;
import org.reweave.api.platform.Versions;
import org.reweave.platform.Page;
import org.reweave.platform.Roles;

/** The accounts of a clinic, for its administrators. */
@Path("accounts")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AccountResource {
  @Inject Accounts accounts;
  @Inject Corrections corrections;
  @Inject Drifts drifts;
  @Inject Once once;

  @GET
  @RolesAllowed(Roles.ADMINISTRATOR)
  public Page<AccountDetail> list(
      @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
    return accounts.list(limit, cursor);
  }

  /** Invites a member of staff; clients are invited by opening their case. */
  @POST
  @RolesAllowed(Roles.ADMINISTRATOR)
  public Response invite(NewAccount account, @Context UriInfo asked) {
    var id = once.makeAsAdministrator(account, () -> accounts.invite(account).id());
    return Created.below(asked, id, accounts.get(id));
  }

  /** Where Keycloak and the accounts differed at the last comparison. */
  @GET
  @Path("comparison")
  @RolesAllowed(Roles.ADMINISTRATOR)
  public Drifts.Comparison comparison() {
    return drifts.last();
  }

  /** Has the accounts compared with Keycloak, within seconds. */
  @POST
  @Path("comparison")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed(Roles.ADMINISTRATOR)
  public Response compare() {
    drifts.compare();
    return Response.accepted().build();
  }

  /** Brings Keycloak to what the account says. */
  @POST
  @Path("{accountId}/repair")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed(Roles.ADMINISTRATOR)
  public void repair(@PathParam("accountId") UUID accountId) {
    drifts.repair(accountId);
  }

  @GET
  @Path("{accountId}")
  @RolesAllowed(Roles.ADMINISTRATOR)
  public Response get(@PathParam("accountId") UUID accountId) {
    return answer(accounts.get(accountId));
  }

  @PATCH
  @Path("{accountId}")
  @RolesAllowed(Roles.ADMINISTRATOR)
  public Response change(
      @PathParam("accountId") UUID accountId,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      AccountChange change) {
    return answer(accounts.change(accountId, Versions.required(ifMatch), change));
  }

  /** Corrects where somebody who never signed in is invited, and invites them anew. */
  @PUT
  @Path("{accountId}/address")
  @RolesAllowed(Roles.ADMINISTRATOR)
  public Response correct(
      @PathParam("accountId") UUID accountId,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      Correction correction) {
    corrections.correct(accountId, Versions.required(ifMatch), correction);
    return answer(accounts.get(accountId));
  }

  /** Calls somebody by another name, here, in their cases and at Keycloak. */
  @PUT
  @Path("{accountId}/name")
  @RolesAllowed(Roles.ADMINISTRATOR)
  public Response rename(
      @PathParam("accountId") UUID accountId,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      FullName name) {
    corrections.rename(accountId, Versions.required(ifMatch), name);
    return answer(accounts.get(accountId));
  }

  /** Ends all sessions of the person. */
  @POST
  @Path("{accountId}/sign-out")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed(Roles.ADMINISTRATOR)
  public void signOut(@PathParam("accountId") UUID accountId) {
    accounts.signOut(accountId);
  }

  /** Takes the person's second factors away; staff set up another at the next sign-in. */
  @DELETE
  @Path("{accountId}/second-factor")
  @RolesAllowed(Roles.ADMINISTRATOR)
  public void resetSecondFactor(@PathParam("accountId") UUID accountId) {
    accounts.resetSecondFactor(accountId);
  }

  private static Response answer(AccountDetail account) {
    return Response.ok(account).header(HttpHeaders.ETAG, Versions.tag(account.version())).build();
  }
}
