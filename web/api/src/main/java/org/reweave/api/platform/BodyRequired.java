package org.reweave.api.platform;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.reweave.platform.Invalid;

/** An empty body, or the bare word null, is no record. */
@Provider
public class BodyRequired implements ReaderInterceptor {
  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    var body = context.proceed();
    if (body == null) {
      throw new Invalid("body", "required", "Send a JSON object.");
    }
    return body;
  }
}
