/**
 * What every page stands on: the shell around pages, forms, words, failures, signing in and
 * leaving.
 */
@NullMarked
package org.reweave.portal.platform;

import org.jspecify.annotations.NullMarked;
