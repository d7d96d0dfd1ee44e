package org.reweave.clinic;

import static org.reweave.clinic.OwnSettings.Kind.CLOCKS;
import static org.reweave.platform.Roles.ADMINISTRATOR;
import static org.reweave.platform.Roles.SUPERVISOR;
import static org.reweave.platform.Roles.THERAPIST;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.Conflict;
import org.reweave.platform.DbRole;
import org.reweave.platform.Invalid;
import org.reweave.platform.Under;
import org.reweave.seeds.Clocks;

/**
 * The time limits of a clinic's flags, which an administrator sets over ours within bounds. A
 * version never changes, and a flag keeps the times that it was given.
 */
@Stateless
@DenyAll
public class ClinicClocks {
  @Inject OwnSettings settings;
  @Inject AuditTrail audit;

  /** The limits that hold in the viewer's clinic. */
  @RolesAllowed({THERAPIST, SUPERVISOR, ADMINISTRATOR})
  public ClockSetting read() {
    audit.record("read", "clocks", null, null);
    var own = settings.current(CLOCKS);
    var holds = own.map(s -> Clocks.read(s.content())).orElseGet(Clocks::shipped);
    return new ClockSetting(
        rows(holds),
        own.map(OwnSettings.Setting::version).orElse(null),
        own.map(OwnSettings.Setting::reason).orElse(null),
        own.map(OwnSettings.Setting::madeAt).orElse(null),
        Clocks.status(),
        Clocks.source());
  }

  /**
   * Sets the clinic's own limits. The same again changes nothing.
   *
   * @return the version, 1 for the first
   * @throws Invalid naming {@code limits.CRITICAL.ASSESS} and the like, or {@code reason}
   */
  @RolesAllowed(ADMINISTRATOR)
  @Under(DbRole.ADMIN)
  public int save(NewClocks asked) {
    var clocks = asked.clocks();
    var flaws = clocks.check();
    if (!flaws.isEmpty()) {
      throw new Invalid(
          flaws.stream()
              .map(
                  f ->
                      new Invalid.Problem(
                          "limits." + f.severity() + '.' + f.awaits(), f.code(), f.message()))
              .toList());
    }
    return settings.save(CLOCKS, clocks.text(), asked.reason());
  }

  /**
   * Takes the clinic's own limits back; ours hold again.
   *
   * @throws Conflict {@code not-own} if it has none
   */
  @RolesAllowed(ADMINISTRATOR)
  @Under(DbRole.ADMIN)
  public void withdraw() {
    settings.withdraw(CLOCKS);
  }

  private static List<ClockSetting.Row> rows(Clocks holds) {
    return holds.limits().stream()
        .map(
            l ->
                new ClockSetting.Row(
                    l.severity(),
                    l.awaits(),
                    l.value(),
                    l.unit(),
                    l.most(),
                    Clocks.shipped().limit(l.severity(), l.awaits()).value(),
                    l.visit()))
        .toList();
  }
}
