package org.reweave.tests.inside;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.reweave.tests.Running;

/** Tells Arquillian where the running server is, before it asks. */
final class TheServer implements BeforeAllCallback {
  @Override
  public void beforeAll(ExtensionContext test) {
    // Runs a second time inside the server, where nothing is to be started.
    if (System.getProperty("reweave.root") != null) {
      var stack = Running.stack();
      System.setProperty("reweave.server.home", stack.serverHome().toString());
      System.setProperty("reweave.server.port", Integer.toString(stack.managementPort()));
    }
  }
}
