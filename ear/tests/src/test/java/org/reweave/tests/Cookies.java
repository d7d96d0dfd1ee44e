package org.reweave.tests;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** The cookies of one visitor. Like browsers it trusts this machine without TLS. */
public final class Cookies extends CookieManager {
  public Cookies() {
    super(null, CookiePolicy.ACCEPT_ALL);
  }

  @Override
  public void put(URI from, Map<String, List<String>> headers) throws IOException {
    super.put(from, headers);
    getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
  }
}
