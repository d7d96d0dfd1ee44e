package org.reweave.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.reweave.care.ComingVisits;
import org.reweave.clinic.Clinics;
import org.reweave.platform.Seal;
import org.reweave.platform.Sealer;
import org.reweave.seeds.Content;

/**
 * Keeps what was answered: the sealed response and one sealed outcome row for each rule. The number
 * of rows and statements and the size of each value depend on the instrument alone, never on the
 * answers.
 */
@ApplicationScoped
class Responses {
  /** Answers of any instrument fit in; a test holds all instruments against it. */
  static final int ANSWER_BYTES = 4096;

  static final int SCORE_BYTES = 512;

  private static final String BAND = "band";
  private static final String SUBSCALE = "subscale.";

  private static final String INSERT_OUTCOMES =
      """
      insert into red_flag (id, clinic_id, case_id, client_id, screening_id, code, rule_version,
        kind, severity, state, raised_at, due_from, acknowledge_by, assess_by, due_at, evidence,
        version)
      select o.id, ?, ?, ?, ?, o.code, o.rule_version, o.kind, o.severity, o.state, ?, ?,
        o.acknowledge_by, o.assess_by, o.acknowledge_by, o.evidence, 0
      from unnest(?::uuid[], ?::text[], ?::int[], ?::text[], ?::text[], ?::text[],
        ?::timestamptz[], ?::timestamptz[], ?::bytea[])
        as o(id, code, rule_version, kind, severity, state, acknowledge_by, assess_by, evidence)\
      """;

  @PersistenceContext EntityManager em;
  @Inject Sealer sealer;
  @Inject Clinics clinics;
  @Inject ComingVisits visits;

  /** A response, opened. */
  record Opened(
      Response row, ScreeningScore score, @Nullable String band, Map<String, String> answers) {}

  /**
   * Keeps a filled-in questionnaire of a screening that has just been submitted; the caller has
   * been checked.
   *
   * @param enteredBy who of the staff entered it; null if the client did
   */
  void keep(
      Screening screening,
      Filled filled,
      LocalDate administeredOn,
      Instant at,
      @Nullable UUID enteredBy) {
    em.persist(
        new Response(
            screening,
            Integer.parseInt(filled.instrument().version()),
            administeredOn,
            at,
            enteredBy,
            sealer.sealFields(answersOf(screening), filled.answers(), ANSWER_BYTES),
            sealer.sealFields(scoreOf(screening), scoreFields(filled), SCORE_BYTES)));
    em.flush();
    var rules = Content.english().rules(screening.instrument);
    var clocks =
        clinics
            .clocks(screening.clinicId)
            .before(visits.next(screening.caseId, screening.clientId, at));
    var rows = OutcomeRow.of(screening, filled, rules, at, clocks, sealer);
    em.unwrap(Session.class).doWork(connection -> insert(connection, screening, rows, at));
  }

  /** Opens responses for the team, by screening; those without one are left out. */
  Map<UUID, Opened> open(List<UUID> screenings) {
    var opened = new LinkedHashMap<UUID, Opened>();
    em.createQuery("select r from Response r where r.screeningId in :ids", Response.class)
        .setParameter("ids", screenings)
        .getResultStream()
        .forEach(r -> opened.put(r.screeningId, open(r)));
    return opened;
  }

  private Opened open(Response row) {
    var score = new LinkedHashMap<>(sealer.openFields(scoreOf(row), row.score));
    var total = score.remove(Evidence.TOTAL);
    var band = score.remove(BAND);
    var subscales = new LinkedHashMap<String, Integer>();
    score.forEach((k, v) -> subscales.put(k.substring(SUBSCALE.length()), Integer.valueOf(v)));
    return new Opened(
        row,
        new ScreeningScore(total == null ? null : Integer.valueOf(total), subscales),
        band,
        sealer.openFields(answersOf(row), row.answers));
  }

  private static Map<String, String> scoreFields(Filled filled) {
    var score = filled.score();
    var fields = new LinkedHashMap<String, String>();
    if (score.total() != null) {
      fields.put(Evidence.TOTAL, score.total().toString());
    }
    if (score.band() != null) {
      fields.put(BAND, score.band());
    }
    score.subscales().forEach((key, sum) -> fields.put(SUBSCALE + key, sum.toString()));
    return fields;
  }

  private static Seal answersOf(Screening s) {
    return new Seal(s.clinicId, "response.answers", s.id, s.clientId, "TEAM");
  }

  private static Seal answersOf(Response r) {
    return new Seal(r.clinicId, "response.answers", r.screeningId, r.clientId, "TEAM");
  }

  private static Seal scoreOf(Screening s) {
    return new Seal(s.clinicId, "response.score", s.id, s.clientId, "TEAM");
  }

  private static Seal scoreOf(Response r) {
    return new Seal(r.clinicId, "response.score", r.screeningId, r.clientId, "TEAM");
  }

  private static void insert(
      Connection connection, Screening screening, List<OutcomeRow> rows, Instant at)
      throws SQLException {
    try (var insert = connection.prepareStatement(INSERT_OUTCOMES)) {
      insert.setObject(1, screening.clinicId);
      insert.setObject(2, screening.caseId);
      insert.setObject(3, screening.clientId);
      insert.setObject(4, screening.id);
      var raised = OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
      insert.setObject(5, raised);
      insert.setObject(6, raised);
      var columns = new Columns(connection, rows);
      insert.setArray(7, columns.of("uuid", OutcomeRow::id));
      insert.setArray(8, columns.of("text", r -> r.outcome().rule().key()));
      insert.setArray(9, columns.of("int4", r -> r.outcome().rule().version()));
      insert.setArray(10, columns.of("text", r -> r.outcome().rule().kind().name()));
      insert.setArray(11, columns.of("text", r -> r.outcome().severity().name()));
      insert.setArray(12, columns.of("text", OutcomeRow::state));
      insert.setArray(13, columns.of("timestamptz", r -> r.due().acknowledgeBy()));
      insert.setArray(14, columns.of("timestamptz", r -> r.due().assessBy()));
      // The driver knows arrays of bytea by their class alone.
      insert.setArray(
          15,
          connection.createArrayOf(
              "bytea", rows.stream().map(OutcomeRow::evidence).toArray(byte[][]::new)));
      insert.executeUpdate();
    }
  }

  /** The rows' values by column, as SQL arrays. */
  private record Columns(Connection connection, List<OutcomeRow> rows) {
    java.sql.Array of(String type, Function<OutcomeRow, @Nullable Object> value)
        throws SQLException {
      return connection.createArrayOf(type, rows.stream().map(value).toArray());
    }
  }
}
