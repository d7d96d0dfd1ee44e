package org.reweave.consent;

import java.time.Instant;
import org.reweave.seeds.ConsentForm;

/**
 * A form that each client of a case is asked to sign.
 *
 * @param since what was signed before counts no more: a rule that is chosen once more is signed
 *     once more
 */
record AskedForm(ConsentForm form, Instant since) {
  /** Whether a signature stands under today's version of the form, as it was asked for last. */
  boolean isCoveredBy(Signature signature) {
    return signature.form.equals(form.key())
        && signature.version == form.version()
        && !signature.signedAt.isBefore(since);
  }
}
