/** What people do at a browser, told as stories, and what holds for every page. */
@NullMarked
package org.reweave.tests.browser;

import org.jspecify.annotations.NullMarked;
