package org.reweave.api.platform;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses a body that is larger than any honest one, whether it declares its length or not. */
@Provider
@PreMatching
public class BodyLimit implements ContainerRequestFilter {
  private static final int KIB = 1024;

  @Override
  public void filter(ContainerRequestContext request) {
    int limit = limit(request.getUriInfo().getPath());
    if (request.getLength() > limit) {
      throw tooLarge();
    }
    if (request.hasEntity()) {
      request.setEntityStream(new Limited(request.getEntityStream(), limit));
    }
  }

  private static int limit(String path) {
    if (path.endsWith("/filled-worksheet")) {
      return 5 * KIB * KIB;
    }
    return path.endsWith("/wording") ? KIB * KIB : 256 * KIB;
  }

  private static ClientErrorException tooLarge() {
    return new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
  }

  private static final class Limited extends FilterInputStream {
    private int left;

    Limited(InputStream in, int limit) {
      super(in);
      left = limit;
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int n = super.read(buffer, offset, length);
      count(Math.max(n, 0));
      return n;
    }

    private void count(int n) {
      left -= n;
      if (left < 0) {
        throw tooLarge();
      }
    }
  }
}
