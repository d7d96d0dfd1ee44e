package org.reweave.api.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** The server has a mapper of its own for these, nearer than ours for everything. */
@Provider
@ApplicationScoped
public class InvalidInput implements ExceptionMapper<ValidationException> {
  @Inject Problems problems;

  @Override
  public Response toResponse(ValidationException thrown) {
    return problems.toResponse(thrown);
  }
}
