/**
 * Cases, their teams and clients, who may open which case, and the caseload.
 *
 * <p>Owns nothing that a client said. Every other clinical feature asks {@link
 * org.reweave.care.CaseAccess} here before it touches a case; this one calls only {@code account}.
 */
@NullMarked
package org.reweave.care;

import org.jspecify.annotations.NullMarked;
