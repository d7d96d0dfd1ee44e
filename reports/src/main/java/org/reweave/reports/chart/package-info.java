/**
 * Charts of scores over time: two threads that stay apart. One component draws into PDF and as SVG,
 * so that paper and page show the same. Shape tells the partners apart, colour only helps.
 */
@NullMarked
package org.reweave.reports.chart;

import org.jspecify.annotations.NullMarked;
