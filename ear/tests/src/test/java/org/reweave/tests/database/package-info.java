/** Tests of the database as it stands after all migrations, past the application. */
package org.reweave.tests.database;
