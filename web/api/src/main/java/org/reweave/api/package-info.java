/**
 * The REST interface, version 1.
 *
 * <p>Each feature has one package with one resource class: it reads the request, calls one use case
 * of the EJB module and returns that use case's record. It owns no rule, no transaction and no
 * look-up of who may see whom.
 */
@NullMarked
package org.reweave.api;

import org.jspecify.annotations.NullMarked;
