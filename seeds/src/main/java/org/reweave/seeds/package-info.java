/**
 * Clinical content as data (steps, worksheets, instruments, rules) with the records that load and
 * check it, and the pure evaluation of answers: scores, rules, reliable change. Knows neither
 * Jakarta nor a database, and holds no item wording of a third party.
 */
@NullMarked
package org.reweave.seeds;

import org.jspecify.annotations.NullMarked;
