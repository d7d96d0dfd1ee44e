/**
 * A small writer of tagged PDF: it lays out text, lists, tables, figures and form fields, and every
 * document it writes conforms to PDF/A-2a and PDF/UA-1.
 */
@NullMarked
package org.reweave.reports.pdf;

import org.jspecify.annotations.NullMarked;
