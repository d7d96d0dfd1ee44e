package org.reweave.launcher;

import org.flywaydb.core.Flyway;

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
    // What the steps make belongs to the owner, whom nobody can sign in as.
    var asOwner = url + (url.contains("?") ? '&' : '?') + "options=-c%20role%3Dreweave_owner";
    return Flyway.configure()
        .dataSource(asOwner, "reweave_migrator", password)
        .defaultSchema("reweave")
        .createSchemas(false)
        .locations("classpath:db/migration")
        .load()
        .migrate()
        .migrationsExecuted;
  }
}
