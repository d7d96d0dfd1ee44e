/** Progress reports: made and listed for the team, handed to the client they were made for. */
@NullMarked
package org.reweave.portal.report;

import org.jspecify.annotations.NullMarked;
