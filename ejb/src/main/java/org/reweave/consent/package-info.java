/**
 * What clients agree to: forms that each signs alone, the rule on what is said alone, and releases
 * of parts of the record to somebody outside.
 *
 * <p>Owns signatures with the words that were signed, the choice of the rule, releases and
 * disclosures. No client learns here what the partner signed or refused. May call {@code account},
 * {@code care} and {@code content}.
 */
@NullMarked
package org.reweave.consent;

import org.jspecify.annotations.NullMarked;
