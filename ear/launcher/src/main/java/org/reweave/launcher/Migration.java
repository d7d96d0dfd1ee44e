package org.reweave.launcher;

import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Brings the schema of the database to this version. The EAR never does: its login owns nothing.
 */
final class Migration {
  private Migration() {}

  /**
   * Migrates a database whose roles are there.
   *
   * @return the number of steps taken
   */
  static int run(String url, String password) {
    var database = new PGSimpleDataSource();
    database.setUrl(url);
    database.setUser("reweave_migrator");
    database.setPassword(password);
    // What the steps make belongs to the owner, whom nobody can sign in as.
    database.setOptions("-c role=reweave_owner");
    return Flyway.configure()
        .dataSource(database)
        .defaultSchema("reweave")
        .createSchemas(false)
        .locations("classpath:db/migration")
        .load()
        .migrate()
        .migrationsExecuted;
  }
}
