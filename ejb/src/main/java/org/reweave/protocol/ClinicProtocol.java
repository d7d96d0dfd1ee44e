package org.reweave.protocol;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.reweave.clinic.OwnSettings;
import org.reweave.seeds.Protocol;

/** The protocol that holds in the viewer's clinic: its own, or ours. */
@ApplicationScoped
class ClinicProtocol {
  @Inject OwnSettings settings;

  Protocol current() {
    return settings
        .current(OwnSettings.Kind.PROTOCOL)
        .map(own -> Protocol.read(own.content()))
        .orElseGet(Protocol::shipped);
  }
}
