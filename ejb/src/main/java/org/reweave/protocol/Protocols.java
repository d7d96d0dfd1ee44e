package org.reweave.protocol;

import static org.reweave.clinic.OwnSettings.Kind.PROTOCOL;
import static org.reweave.platform.Roles.ADMINISTRATOR;
import static org.reweave.platform.Roles.SUPERVISOR;
import static org.reweave.platform.Roles.THERAPIST;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.reweave.clinic.OwnSettings;
import org.reweave.platform.AuditTrail;
import org.reweave.platform.Conflict;
import org.reweave.platform.DbRole;
import org.reweave.platform.Invalid;
import org.reweave.platform.Under;
import org.reweave.seeds.Protocol;

/**
 * The protocol of a clinic, which an administrator sets over ours. A version never changes, and
 * what was given stays given.
 */
@Stateless
@DenyAll
public class Protocols {
  @Inject OwnSettings settings;
  @Inject AuditTrail audit;

  /** The protocol that holds in the viewer's clinic. */
  @RolesAllowed({THERAPIST, SUPERVISOR, ADMINISTRATOR})
  public ProtocolSetting read() {
    audit.record("read", "protocol", null, null);
    var own = settings.current(PROTOCOL);
    var holds = own.map(s -> Protocol.read(s.content())).orElseGet(Protocol::shipped);
    return new ProtocolSetting(
        holds.lines(),
        own.map(OwnSettings.Setting::version).orElse(null),
        own.map(OwnSettings.Setting::reason).orElse(null),
        own.map(OwnSettings.Setting::madeAt).orElse(null),
        holds.beyond(Protocol.shipped()),
        Protocol.shipped().beyond(holds),
        Protocol.status());
  }

  /**
   * Sets the clinic's own protocol. The same again changes nothing.
   *
   * @return the version, 1 for the first
   * @throws Invalid naming {@code lines[0].count} and the like, or {@code reason}
   */
  @RolesAllowed(ADMINISTRATOR)
  @Under(DbRole.ADMIN)
  public int save(NewProtocol asked) {
    var protocol = asked.protocol();
    var flaws = protocol.check();
    if (!flaws.isEmpty()) {
      throw new Invalid(
          flaws.stream()
              .map(
                  f ->
                      new Invalid.Problem(
                          "lines[" + f.line() + "]." + f.field(), f.code(), f.message()))
              .toList());
    }
    return settings.save(PROTOCOL, protocol.text(), asked.reason());
  }

  /**
   * Takes the clinic's own protocol back; ours holds again.
   *
   * @throws Conflict {@code not-own} if it has none
   */
  @RolesAllowed(ADMINISTRATOR)
  @Under(DbRole.ADMIN)
  public void withdraw() {
    settings.withdraw(PROTOCOL);
  }
}
