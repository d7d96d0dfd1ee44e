package org.reweave.api.platform;

import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** The server has a mapper of its own for this one, nearer than ours for everything. */
@Provider
@ApplicationScoped
public class UnknownField implements ExceptionMapper<UnrecognizedPropertyException> {
  @Inject Problems problems;

  @Override
  public Response toResponse(UnrecognizedPropertyException thrown) {
    return problems.toResponse(thrown);
  }
}
