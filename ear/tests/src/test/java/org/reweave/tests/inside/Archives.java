package org.reweave.tests.inside;

import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** What is laid into the server for a test. */
final class Archives {
  private Archives() {}

  /** The test beside the EAR, whose beans and classes it can use. */
  static WebArchive besideTheApplication(Class<?> test) {
    return with(test, "deployment.reweave.ear.reweave-ejb.jar, deployment.reweave.ear, ");
  }

  /** The test by itself. */
  static WebArchive alone(Class<?> test) {
    return with(test, "org.wildfly.security.elytron-http-oidc, ");
  }

  private static WebArchive with(Class<?> test, String modules) {
    var checks =
        ShrinkWrap.create(JavaArchive.class, "checks.jar")
            .addPackages(true, "org.assertj.core", "org.awaitility", "org.hamcrest");
    return ShrinkWrap.create(WebArchive.class, test.getSimpleName() + ".war")
        .addClasses(test, As.class, InServer.class, TheServer.class, Archives.class)
        .addAsLibrary(checks)
        .setManifest(
            new StringAsset(
                "Manifest-Version: 1.0\nDependencies: "
                    + modules
                    + "org.wildfly.security.elytron-base\n"));
  }
}
