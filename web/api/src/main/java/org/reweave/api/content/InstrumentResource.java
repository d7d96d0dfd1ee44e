package org.reweave.api.content;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.reweave.content.InstrumentWordings;
import org.reweave.content.Library;
import org.reweave.content.NewWording;
import org.reweave.content.WordingReport;
import org.reweave.platform.Page;
import org.reweave.platform.Roles;

/** Questionnaires: what they ask and how they are scored. */
@Path("instruments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class InstrumentResource {
  @Inject Library library;
  @Inject InstrumentWordings wordings;

  @GET
  @RolesAllowed({
    Roles.THERAPIST,
    Roles.SUPERVISOR,
    Roles.ADMINISTRATOR,
    Roles.PRIVACY_OFFICER,
    Roles.CLIENT
  })
  public Page<Definition> list() {
    return new Page<>(library.instruments().stream().map(Definition::of).toList(), null);
  }

  @GET
  @Path("{key}")
  @RolesAllowed({
    Roles.THERAPIST,
    Roles.SUPERVISOR,
    Roles.ADMINISTRATOR,
    Roles.PRIVACY_OFFICER,
    Roles.CLIENT
  })
  public Definition get(@PathParam("key") String key) {
    return Definition.of(library.instrument(key));
  }

  /**
   * Loads the wording that the clinic uses.
   *
   * @param orderConfirmed whether somebody looked at what was matched by its place or number
   * @param licence what the clinic declares of its licence, for the tiers ASK and ENTRY
   * @param questionnaire a FHIR R4 Questionnaire
   */
  @PUT
  @Path("{key}/wording")
  @Consumes({MediaType.APPLICATION_JSON, "application/fhir+json"})
  @RolesAllowed(Roles.ADMINISTRATOR)
  public WordingReport load(
      @PathParam("key") String key,
      @QueryParam("orderConfirmed") boolean orderConfirmed,
      @QueryParam("licence") @Nullable String licence,
      byte[] questionnaire) {
    return wordings.load(key, new NewWording(questionnaire, orderConfirmed, licence));
  }
}
