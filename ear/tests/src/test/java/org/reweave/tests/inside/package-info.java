/**
 * Tests that run inside the server: Arquillian lays a small WAR beside the EAR, and the test calls
 * the EAR's own beans, with their walls on, or looks at the database through the server's
 * datasource.
 */
package org.reweave.tests.inside;
