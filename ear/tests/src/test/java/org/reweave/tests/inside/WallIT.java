package org.reweave.tests.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reweave.tests.inside.As.ADA;
import static org.reweave.tests.inside.As.ALEX;
import static org.reweave.tests.inside.As.TARA;
import static org.reweave.tests.inside.As.THEO;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.reweave.platform.Refused;
import org.reweave.platform.Wall;
import org.reweave.tests.Running;

/** The wall by itself, before beans made for the test and a pool of two connections. */
@InServer
class WallIT {
  private static final int CALLS = 400;
  private static final String SMALL_POOL =
      """
      <datasources xmlns="http://www.jboss.org/ironjacamar/schema">
        <datasource jndi-name="java:jboss/datasources/SmallDS" pool-name="SmallDS">
          <connection-url>%s</connection-url>
          <driver>postgresql</driver>
          <pool><min-pool-size>1</min-pool-size><max-pool-size>2</max-pool-size></pool>
          <security><user-name>reweave_app</user-name><password>%s</password></security>
        </datasource>
      </datasources>
      """;

  @EJB Probe probe;
  @EJB Unmarked unmarked;
  @Resource ManagedExecutorService threads;

  @Resource(lookup = "java:jboss/datasources/SmallDS")
  DataSource database;

  /** The platform's package without what needs the EAR's libraries, bound as in the EAR. */
  @Deployment
  static WebArchive alone() throws IOException {
    var stack = Running.stack();
    return Archives.alone(WallIT.class)
        .addClasses(Probe.class, Unmarked.class)
        .addPackages(
            false,
            Filters.exclude(".*/platform/(Seal|Sealer|Idempotency)[.$].*"),
            Wall.class.getPackage())
        .addAsWebInfResource(new StringAsset(ours("/META-INF/ejb-jar.xml")), "ejb-jar.xml")
        .addAsWebInfResource(new StringAsset(ours("/META-INF/beans.xml")), "beans.xml")
        .addAsWebInfResource(
            new StringAsset(SMALL_POOL.formatted(stack.databaseUrl(), stack.secret("app"))),
            "small-ds.xml")
        .addAsResource(
            new StringAsset(ours("/META-INF/persistence.xml").replace("ReweaveDS", "SmallDS")),
            "META-INF/persistence.xml");
  }

  private static String ours(String resource) throws IOException {
    try (var in = Wall.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void theDatabaseKnowsWhoCalls() throws Exception {
    assertThat(TARA.call(() -> probe.viewer())).isEqualTo(TARA.subject());
    assertThat(ALEX.call(() -> probe.viewer())).isEqualTo(ALEX.subject());
  }

  @Test
  void aBeanWithoutAnnotationsIsClosed() {
    assertThatThrownBy(() -> TARA.call(() -> unmarked.anything())).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> unmarked.anything()).isInstanceOf(Refused.class);
  }

  @Test
  void aMethodThatNamesNoRolesIsClosed() {
    assertThatThrownBy(() -> TARA.call(() -> probe.unnamed()))
        .isInstanceOf(EJBAccessException.class);
  }

  @Test
  void whatIsForTimersIsClosedToPeople() {
    assertThatThrownBy(() -> ADA.call(() -> probe.asSystem())).isInstanceOf(Refused.class);
  }

  @Test
  void aTransactionInsideAnotherHasTheSameViewer() throws Exception {
    assertThat(TARA.call(() -> probe.aroundAnother())).containsOnly(TARA.subject());
  }

  @Test
  void aReadWithoutATransactionFailsLoudly() {
    assertThatThrownBy(() -> TARA.call(() -> probe.withoutTransaction()))
        .hasStackTraceContaining("no viewer");
  }

  @Test
  void aMethodsDatabaseRoleIsItsOwn() throws Exception {
    assertThat(ADA.call(() -> probe.administrator())).isEqualTo("reweave_admin");
    assertThatThrownBy(() -> ADA.call(() -> probe.responsesAsAdministrator()))
        .hasStackTraceContaining("permission denied");
    assertThatThrownBy(() -> ADA.call(() -> probe.otherRoleInside())).isInstanceOf(Refused.class);
  }

  @Test
  void aPooledConnectionCarriesNobodyOver() throws Exception {
    var people = List.of(TARA, THEO, ALEX, ADA);
    var calls = new ArrayList<Future<Void>>();
    for (int i = 0; i < CALLS; i++) {
      var who = people.get(i % people.size());
      int kind = i / people.size() % 5;
      calls.add(threads.submit(() -> callAndLook(who, kind)));
    }
    for (var call : calls) {
      call.get();
    }
  }

  /** One call that may fail, and what the next borrower of a connection finds. */
  private Void callAndLook(As who, int kind) throws Exception {
    Callable<UUID> use =
        switch (kind) {
          case 0 -> () -> probe.viewer();
          case 1 -> () -> probe.takenBack();
          case 2 -> () -> probe.fail();
          case 3 -> () -> probe.failInTheDatabase();
          default ->
              () -> UUID.nameUUIDFromBytes(probe.administrator().getBytes(StandardCharsets.UTF_8));
        };
    try {
      var seen = who.call(use);
      if (kind < 2) {
        assertThat(seen).isEqualTo(who.subject());
      }
    } catch (EJBException expected) {
      assertThat(kind).isGreaterThanOrEqualTo(2);
    }
    assertThat(borrowed()).isEqualTo("reweave_app,");
    return null;
  }

  /** Role and viewer of a connection as the pool hands it out. */
  private String borrowed() throws SQLException {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "select current_user || ',' || coalesce(current_setting('app.viewer', true), '')");
        var row = query.executeQuery()) {
      row.next();
      return row.getString(1);
    }
  }
}
