/** Tests of the commands and of what a stack survives, each on a stack of its own. */
package org.reweave.tests.operations;
