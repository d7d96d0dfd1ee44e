package org.reweave.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A clinic of any size, the same rows each time: case number n is made of n alone.
 *
 * <p>Every case has its members, a caseload row, an appointment and two assignments. The rows
 * behind a case's own pages (answered questionnaires with one outcome for each rule) are made for
 * the measured therapist's 400 cases alone: for a million cases they would be 66 million rows that
 * no measured request reads.
 */
final class LargeClinic {
  /** Cases of one therapist. */
  static final int CASELOAD = 400;

  private static final String MEASURED = "a1000000-0000-4000-8000-000000000004";
  private static final int RULES = 33;

  private final Connection database;
  private int cases;

  LargeClinic(Connection database) throws SQLException {
    this.database = database;
    // Rows are placed as they would be in the end: triggers and foreign keys would only cost time.
    run("set session_replication_role = replica");
    run("set search_path = reweave");
    run("set synchronous_commit = off");
    run(
        """
        create temp table place as
          select l.clinic_id as clinic, l.person_id as therapist from login l where subject = '%s'
        """
            .formatted(MEASURED));
    run(
        """
        create function pg_temp.id(kind text, n bigint) returns uuid language sql immutable
        as $$ select md5('bench ' || kind || ' ' || n)::uuid $$
        """);
    run(
        """
        create function pg_temp.therapist(n bigint) returns uuid language sql stable
        as $$ select case when n < %1$d then (select therapist from place)
                     else pg_temp.id('therapist', n / %1$d) end $$
        """
            .formatted(CASELOAD));
  }

  /** Adds cases until there are so many. */
  void grow(int to) throws SQLException {
    for (var statement : statements()) {
      run(statement.replace("$FROM", Integer.toString(cases)).replace("$TO", Integer.toString(to)));
    }
    cases = to;
    run("vacuum analyze");
  }

  /**
   * Gives a client so many questionnaires to answer.
   *
   * @param subject whose
   * @return their ids
   */
  List<UUID> assignIntakes(String subject, int count) throws SQLException {
    var assign =
        """
        insert into screening
        select gen_random_uuid(), m.clinic_id, m.case_id, m.person_id, 'TRUST_SAFETY_INTAKE', 'ONLINE',
          'ASSIGNED', m.person_id, now() - n * interval '1 second', null, 0
        from generate_series(1, %d) n, login l
        join case_member m on m.person_id = l.person_id and m.relation = 'CLIENT'
        where l.subject = '%s'
        returning id
        """
            .formatted(count, subject);
    var ids = new ArrayList<UUID>();
    try (var statement = database.createStatement();
        var rows = statement.executeQuery(assign)) {
      while (rows.next()) {
        ids.add(rows.getObject(1, UUID.class));
      }
    }
    run("analyze screening");
    return ids;
  }

  private static List<String> statements() {
    return List.of(
        """
        insert into person
        select pg_temp.id('therapist', t), clinic, 'STAFF', 'Therapist', t::text, 'en', now(), 0
        from place, generate_series(greatest(1, $FROM / 400), $TO / 400 - 1) t
        on conflict do nothing
        """,
        """
        insert into account
        select id, clinic_id, 'STAFF', given_name || ' ' || family_name, null, null, '{therapist}',
          'ACTIVE', true, now(), 0
        from person where given_name = 'Therapist' on conflict do nothing
        """,
        """
        insert into person
        select pg_temp.id(who, n), clinic, 'CLIENT', initcap(who), n::text, 'en', now(), 0
        from place, generate_series($FROM, $TO - 1) n, unnest(array['one', 'two']) who
        """,
        """
        insert into account
        select pg_temp.id(who, n), clinic, 'CLIENT', initcap(who) || ' ' || n, null, null, '{client}',
          'PENDING', true, now(), 0
        from place, generate_series($FROM, $TO - 1) n, unnest(array['one', 'two']) who
        """,
        """
        insert into care_case
        select pg_temp.id('case', n), clinic, 100000 + n, 'COUPLE', 'Couple ' || n,
          current_date - (n % 700)::int, null, 0
        from place, generate_series($FROM, $TO - 1) n
        """,
        """
        insert into case_member
        select pg_temp.id('lead', n), clinic, pg_temp.id('case', n), pg_temp.therapist(n), 'LEAD',
          'Therapist', now() - interval '2 years', null, 0
        from place, generate_series($FROM, $TO - 1) n
        """,
        """
        insert into case_member
        select pg_temp.id('member ' || who, n), clinic, pg_temp.id('case', n), pg_temp.id(who, n),
          'CLIENT', initcap(who) || ' ' || n, now() - interval '2 years', null, 0
        from place, generate_series($FROM, $TO - 1) n, unnest(array['one', 'two']) who
        """,
        """
        insert into appointment
        select pg_temp.id('appointment', n), clinic, pg_temp.id('case', n),
          now() + interval '30 days' + (n % 400) * interval '1 hour', 50, 'IN_PERSON', 'PLANNED',
          pg_temp.therapist(n), now(), 0
        from place, generate_series($FROM, $TO - 1) n
        """,
        """
        insert into attendance
        select pg_temp.id('appointment', n), clinic, pg_temp.id('case', n), pg_temp.id(who, n), null
        from place, generate_series($FROM, $TO - 1) n, unnest(array['one', 'two']) who
        """,
        """
        insert into assignment
        select pg_temp.id('assignment ' || who, n), clinic, pg_temp.id('case', n),
          pg_temp.id(who, n), 'ACCOUNTABILITY_LETTER', 'STEP_1', current_date + 7, 'ASSIGNED', '\\x00', null,
          pg_temp.therapist(n), now() - (n % 30) * interval '1 day', 0
        from place, generate_series($FROM, $TO - 1) n, unnest(array['one', 'two']) who
        """,
        """
        insert into screening
        select pg_temp.id('screening ' || who, n), clinic, pg_temp.id('case', n),
          pg_temp.id(who, n), 'TRUST_SAFETY_INTAKE', 'ONLINE', 'SUBMITTED', pg_temp.therapist(n),
          now() - interval '40 days', now() - interval '35 days', 0
        from place, generate_series($FROM, least($TO, %1$d) - 1) n,
          unnest(array['one', 'two']) who
        """
            .formatted(CASELOAD),
        """
        insert into red_flag (id, clinic_id, case_id, client_id, screening_id, code, rule_version,
          kind, severity, state, raised_at, due_from, due_at, evidence, version)
        select pg_temp.id('flag ' || who || r, n), clinic, pg_temp.id('case', n),
          pg_temp.id(who, n), pg_temp.id('screening ' || who, n), 'RULE_' || r, 1, 'SAFETY',
          case when r = 1 and n %% 10 = 0 then 'HIGH' else 'NONE' end,
          case when r = 1 and n %% 10 = 0 then 'ACKNOWLEDGED' else 'NONE' end,
          now() - interval '35 days', now() - interval '35 days', now() + interval '7 days',
          decode(repeat('5a', 1057), 'hex'), 0
        from place, generate_series($FROM, least($TO, %1$d) - 1) n,
          unnest(array['one', 'two']) who, generate_series(1, %2$d) r
        """
            .formatted(CASELOAD, RULES),
        """
        insert into caseload
        select pg_temp.therapist(n), pg_temp.id('case', n), clinic, 100000 + n, 'Couple ' || n, 'LEAD',
          'infinity', 'ACTIVE', case when n % 10 = 0 then 3 else 0 end,
          case when n % 10 = 0 then 2 else 0 end, 'COMPLETE', null,
          now() + interval '30 days' + (n % 400) * interval '1 hour', '-infinity', 2, 0,
          jsonb_build_array(
            jsonb_build_object('clientId', pg_temp.id('one', n), 'displayName', 'One ' || n,
              'risk', case when n % 10 = 0 then 3 else 0 end, 'openFlags', (n % 10 = 0)::int,
              'acknowledgeBy', null, 'homeworkDue', 1, 'homeworkDone', 0),
            jsonb_build_object('clientId', pg_temp.id('two', n), 'displayName', 'Two ' || n,
              'risk', case when n % 10 = 0 then 3 else 0 end, 'openFlags', (n % 10 = 0)::int,
              'acknowledgeBy', null, 'homeworkDue', 1, 'homeworkDone', 0))
        from place, generate_series($FROM, $TO - 1) n
        """);
  }

  private void run(String sql) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute(sql);
    }
  }
}
