package org.reweave.tests.inside;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.reweave.platform.Viewer;
import org.wildfly.security.auth.principal.NamePrincipal;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.authz.RoleMapper;
import org.wildfly.security.authz.Roles;

/**
 * Somebody who is signed in: calls beans of the EAR with a subject and the roles of a token, as the
 * OIDC mechanism would have them called.
 *
 * @param subject the login's id
 * @param roles what the token says
 */
record As(UUID subject, Set<String> roles) {
  static final As ADA = person(1, "administrator");
  static final As PAULA = person(2, "privacy-officer");
  static final As SAM = person(3, "supervisor");
  static final As TARA = person(4, "therapist");
  static final As THEO = person(5, "therapist");
  static final As NORA = person(6, "therapist");
  static final As ALEX = person(11, "client");
  static final As BLAIR = person(12, "client");
  static final As CASEY = person(13, "client");
  static final As ERIN = person(15, "client");
  static final As FINN = person(16, "client");

  private static As person(int number, String role) {
    return new As(
        UUID.fromString("a1000000-0000-4000-8000-0000000000%02d".formatted(number)), Set.of(role));
  }

  /** The same person with a token that claims other roles. */
  As claiming(String... claimed) {
    return new As(subject, Set.of(claimed));
  }

  /** Calls as this person. */
  <T> T call(Callable<T> work) throws Exception {
    var all = RoleMapper.constant(Roles.fromSet(roles));
    return domain()
        .createAdHocIdentity(new NamePrincipal(subject.toString()))
        .withRoleMapper("ejb", all)
        .withDefaultRoleMapper(all)
        .runAs(work);
  }

  /** The EAR's own security domain: its loader knows which one that is. */
  private static SecurityDomain domain() {
    var thread = Thread.currentThread();
    var before = thread.getContextClassLoader();
    thread.setContextClassLoader(Viewer.class.getClassLoader());
    try {
      return SecurityDomain.getCurrent();
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
