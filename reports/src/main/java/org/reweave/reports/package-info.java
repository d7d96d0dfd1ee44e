/**
 * Documents and charts: records in, bytes or SVG out. Knows neither a database nor a server nor who
 * may read what; whoever calls it has decided that already.
 */
@NullMarked
package org.reweave.reports;

import org.jspecify.annotations.NullMarked;
