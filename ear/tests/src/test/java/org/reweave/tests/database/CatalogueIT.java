package org.reweave.tests.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.reweave.tests.Running;

/** What every table and function of the schema must have; a new one without it fails here. */
class CatalogueIT {
  private static final String OPEN_TABLES =
      """
      select c.relname from pg_class c
      where c.relnamespace = 'reweave'::regnamespace and c.relkind in ('r', 'p')
        and c.relname <> 'flyway_schema_history'
        and not (c.relrowsecurity and c.relforcerowsecurity)
      """;

  /** Table and column grants to a role that no policy of the table names for that command. */
  private static final String GRANTS_WITHOUT_POLICY =
      """
      select distinct format('%s to %s on %s', lower(g.privilege), g.grantee::regrole, g.relname)
      from (
        select c.oid, c.relname, a.grantee, a.privilege_type
        from pg_class c, aclexplode(c.relacl) a where c.relkind in ('r', 'p')
          and c.relnamespace = 'reweave'::regnamespace
        union all
        select c.oid, c.relname, a.grantee, a.privilege_type
        from pg_attribute t join pg_class c on c.oid = t.attrelid, aclexplode(t.attacl) a
        where c.relnamespace = 'reweave'::regnamespace
      ) g (oid, relname, grantee, privilege)
      join pg_roles r on r.oid = g.grantee
      where g.privilege in ('SELECT', 'INSERT', 'UPDATE', 'DELETE')
        and r.rolname <> 'reweave_owner' and not r.rolbypassrls
        and not exists (select from pg_policy p
          where p.polrelid = g.oid and p.polpermissive and g.grantee = any (p.polroles)
            and p.polcmd in ('*', case g.privilege when 'SELECT' then 'r' when 'INSERT' then 'a'
              when 'UPDATE' then 'w' else 'd' end))
      """;

  /** PUBLIC is role 0 in an access list. */
  private static final String GRANTS_TO_PUBLIC =
      """
      select c.relname from pg_class c, aclexplode(c.relacl) a
      where c.relnamespace = 'reweave'::regnamespace and a.grantee = 0
      union all
      select n.nspname from pg_namespace n, aclexplode(n.nspacl) a
      where n.nspname = 'reweave' and a.grantee = 0
      union all
      select p.proname from pg_proc p,
        aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
      where p.pronamespace = 'reweave'::regnamespace and p.prosecdef and a.grantee = 0
      union all
      select p.polname || ' on ' || p.polrelid::regclass from pg_policy p where 0 = any (p.polroles)
      """;

  private static final String LOOSE_FUNCTIONS =
      """
      select p.proname from pg_proc p
      where p.pronamespace = 'reweave'::regnamespace and p.prosecdef
        and (p.proowner <> 'reweave_keeper'::regrole
          or not coalesce(p.proconfig, '{}') @> array['search_path=reweave'])
      """;

  /** An OR makes the planner look at every row of a table. */
  private static final String POLICIES_WITH_OR =
      """
      select policyname || ' on ' || tablename from pg_policies
      where schemaname = 'reweave' and (qual || coalesce(with_check, '')) like '% OR %'
      """;

  /** Foreign keys, but for the clinic in them, with no index that begins with their column. */
  private static final String KEYS_WITHOUT_INDEX =
      """
      select k.conrelid::regclass || '.' || t.attname from pg_constraint k
      join pg_attribute t on t.attrelid = k.conrelid and t.attnum = any (k.conkey)
      where k.contype = 'f' and k.connamespace = 'reweave'::regnamespace
        and (t.attname <> 'clinic_id' or cardinality(k.conkey) = 1)
        and not exists (select from pg_index i
          where i.indrelid = k.conrelid and i.indkey[0] = t.attnum)
        and not (t.attname = 'clinic_id' and exists (select from pg_index i
          where i.indrelid = k.conrelid and t.attnum = any (i.indkey)))
      """;

  /** Columns that a policy holds against the viewer, with no index that begins with them. */
  private static final String VIEWERS_WITHOUT_INDEX =
      """
      select distinct c.relname || '.' || t.attname from pg_policy p
      join pg_class c on c.oid = p.polrelid
      join pg_attribute t on t.attrelid = c.oid and t.attnum > 0
      where pg_get_expr(p.polqual, p.polrelid) ~ ('\\m' || t.attname || ' = \\( SELECT viewer\\(\\)')
        and not exists (select from pg_index i
          where i.indrelid = c.oid and i.indkey[0] = t.attnum)
      """;

  @Test
  void everyTableHasForcedRowLevelSecurity() throws SQLException {
    assertThat(offenders(OPEN_TABLES)).isEmpty();
  }

  @Test
  void everyGrantHasItsPolicy() throws SQLException {
    assertThat(offenders(GRANTS_WITHOUT_POLICY)).isEmpty();
  }

  @Test
  void nothingIsForEverybody() throws SQLException {
    assertThat(offenders(GRANTS_TO_PUBLIC)).isEmpty();
  }

  @Test
  void whatSeesPastThePoliciesIsTheKeepersAndLooksInOneSchema() throws SQLException {
    assertThat(offenders(LOOSE_FUNCTIONS)).isEmpty();
  }

  @Test
  void noPolicyHoldsAnAlternative() throws SQLException {
    assertThat(offenders(POLICIES_WITH_OR)).isEmpty();
  }

  @Test
  void noViewWalksPastThePolicies() throws SQLException {
    assertThat(
            offenders(
                """
                select relname from pg_class
                where relnamespace = 'reweave'::regnamespace and relkind in ('v', 'm')
                """))
        .isEmpty();
  }

  @Test
  void everyForeignKeyIsIndexedWhereItIsFollowed() throws SQLException {
    // A flag is never looked for by its screening, and no screening is ever deleted.
    assertThat(offenders(KEYS_WITHOUT_INDEX)).isSubsetOf("red_flag.screening_id");
  }

  @Test
  void everyColumnThatIsHeldAgainstTheViewerIsIndexed() throws SQLException {
    // These two are reached by the screening and by the assignment, which are the client's own.
    assertThat(offenders(VIEWERS_WITHOUT_INDEX))
        .isSubsetOf("screening_draft.client_id", "entry.client_id");
  }

  @Test
  void everythingIsTheOwnersAndNothingTheServersOwn() throws SQLException {
    assertThat(
            offenders(
                """
                select c.relname from pg_class c where c.relnamespace = 'reweave'::regnamespace
                  and c.relkind in ('r', 'p', 'S') and c.relowner <> 'reweave_owner'::regrole
                union all
                select p.proname from pg_proc p where p.pronamespace = 'reweave'::regnamespace
                  and p.proowner not in ('reweave_owner'::regrole, 'reweave_keeper'::regrole)
                """))
        .isEmpty();
  }

  @Test
  void theServersLoginHasNoPowersAndInheritsNone() throws SQLException {
    assertThat(
            offenders(
                """
                select rolname from pg_roles where rolname like 'reweave%'
                  and (rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolinherit
                    or rolbypassrls and rolname <> 'reweave_keeper'
                    or rolcanlogin and rolname not in ('reweave_app', 'reweave_migrator'))
                """))
        .isEmpty();
    assertThat(
            offenders(
                """
                select roleid::regrole || ' by ' || member::regrole from pg_auth_members
                where member = 'reweave_app'::regrole and (inherit_option or admin_option)
                """))
        .isEmpty();
    assertThat(
            offenders(
                """
                select roleid::regrole::text from pg_auth_members
                where member = 'reweave_app'::regrole
                """))
        .containsExactlyInAnyOrder(
            "reweave_admin", "reweave_privacy", "reweave_chainer", "reweave_system");
  }

  @Test
  void aNewTableAndFunctionWithoutWallsAreFound() throws SQLException {
    try (var connection = superuser()) {
      connection.setAutoCommit(false);
      try (var statement = connection.createStatement()) {
        statement.execute(
            """
            create table reweave.careless (id uuid primary key, clinic_id uuid not null,
              case_id uuid references reweave.screening (id), client_id uuid);
            grant select on reweave.careless to reweave_app, public;
            create policy self on reweave.careless for insert to reweave_app with check (true);
            create policy mine on reweave.careless for update to reweave_app
              using (client_id = (select reweave.viewer()) or case_id is null);
            create function reweave.peek() returns int language sql security definer
              as 'select 1';
            """);
      }
      for (var check :
          Set.of(
              OPEN_TABLES,
              GRANTS_WITHOUT_POLICY,
              GRANTS_TO_PUBLIC,
              LOOSE_FUNCTIONS,
              POLICIES_WITH_OR,
              KEYS_WITHOUT_INDEX)) {
        assertThat(offenders(connection, check))
            .as(check)
            .anyMatch(found -> found.contains("careless") || found.contains("peek"));
      }
      connection.rollback();
    }
  }

  private static List<String> offenders(String query) throws SQLException {
    try (var connection = superuser()) {
      return offenders(connection, query);
    }
  }

  private static List<String> offenders(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  private static Connection superuser() throws SQLException {
    var stack = Running.stack();
    var connection =
        DriverManager.getConnection(stack.databaseUrl(), "postgres", stack.secret("superuser"));
    connection.setSchema("reweave");
    return connection;
  }
}
