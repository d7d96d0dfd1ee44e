package org.reweave.account;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hibernate.Session;
import org.reweave.account.RosterReport.Outcome;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.CurrentViewer;
import org.reweave.platform.DbRole;
import org.reweave.platform.Invalid;
import org.reweave.platform.Roles;
import org.reweave.platform.Under;

/** The clinic's accounts as lists, for its administrators: in and out as CSV. */
@Stateless
@DenyAll
@Under(DbRole.ADMIN)
public class Roster {
  @PersistenceContext EntityManager em;
  @Inject CurrentViewer viewer;
  @Inject AuditTrail audit;
  @Inject Invitations invitations;

  /**
   * Says what bringing in a list of staff would do; does nothing.
   *
   * @param csv columns {@code givenName,familyName,email,roles}
   * @throws Invalid naming {@code file} if it is no such list
   */
  @RolesAllowed(Roles.ADMINISTRATOR)
  public RosterReport check(String csv) {
    audit.record("check", "roster", null, null);
    var lines = RosterFile.read(csv);
    return report(lines, there(lines));
  }

  /**
   * Invites everybody in a list of staff who is not there yet: all of them, or with something to
   * mend nobody.
   *
   * @throws Invalid naming {@code file}, or {@code lines[<number>].<field>} of each line to mend
   */
  @RolesAllowed(Roles.ADMINISTRATOR)
  public RosterReport bring(String csv) {
    var lines = RosterFile.read(csv);
    var there = there(lines);
    var report = report(lines, there);
    if (report.refused() > 0) {
      throw new Invalid(
          report.rows().stream()
              .flatMap(row -> row.problems().stream().map(p -> named(row.line(), p)))
              .toList());
    }
    for (var line : lines) {
      if (!there.contains(line.address())) {
        invitations.invite(PersonKind.STAFF, Objects.requireNonNull(line.who()), line.roles());
      }
    }
    audit.record("bring", "roster", null, null);
    return report;
  }

  private static Invalid.Problem named(long line, Invalid.Problem p) {
    return new Invalid.Problem("lines[" + line + "]." + p.field(), p.code(), p.message());
  }

  private static RosterReport report(List<RosterFile.Line> lines, Set<String> there) {
    var rows =
        lines.stream()
            .map(
                line ->
                    new RosterReport.Row(
                        line.number(), line.name(), outcome(line, there), line.problems()))
            .toList();
    return new RosterReport(count(rows, Outcome.INVITED), count(rows, Outcome.REFUSED), rows);
  }

  private static Outcome outcome(RosterFile.Line line, Set<String> there) {
    if (!line.problems().isEmpty()) {
      return Outcome.REFUSED;
    }
    return there.contains(line.address()) ? Outcome.THERE : Outcome.INVITED;
  }

  private static int count(List<RosterReport.Row> rows, Outcome outcome) {
    return (int) rows.stream().filter(r -> r.outcome() == outcome).count();
  }

  /** Which of the addresses belong to the clinic's staff already. */
  private Set<String> there(List<RosterFile.Line> lines) {
    return em.createQuery(
            "select lower(a.email) from Account a where a.clinicId = :clinic and a.kind = STAFF"
                + " and lower(a.email) in :addresses",
            String.class)
        .setParameter("clinic", viewer.get().clinic())
        .setParameter("addresses", lines.stream().map(RosterFile.Line::address).collect(toSet()))
        .getResultStream()
        .collect(toSet());
  }

  /** All accounts of the clinic as CSV, by name; nothing clinical, and no login names. */
  @RolesAllowed(Roles.ADMINISTRATOR)
  public String export() {
    audit.record("export", "account", null, null);
    var csv = new StringWriter();
    var writer = CsvWriter.builder().build(csv);
    writer.writeRecord("name", "email", "kind", "roles", "state", "enabled", "since");
    em.unwrap(Session.class)
        .createQuery(
            "select a from Account a where a.clinicId = :clinic order by a.displayName, a.personId",
            Account.class)
        .setParameter("clinic", viewer.get().clinic())
        .setReadOnly(true)
        .getResultStream()
        .forEach(
            a ->
                writer.writeRecord(
                    plain(a.displayName()),
                    plain(Objects.requireNonNullElse(a.email(), "")),
                    a.kind().name(),
                    a.roles().stream().sorted().collect(joining(" ")),
                    a.state().name(),
                    Boolean.toString(a.enabled()),
                    a.createdAt().toString()));
    flush(writer);
    return csv.toString();
  }

  private static void flush(CsvWriter writer) {
    try {
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("A text in memory cannot fail to be written", e);
    }
  }

  /** A text that no spreadsheet takes for a formula. */
  static String plain(String text) {
    return text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
  }
}
