package org.reweave.tests.inside;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.extension.ExtendWith;

/** The methods of this test run inside the server. */
@Retention(RUNTIME)
@Target(TYPE)
@ExtendWith(TheServer.class)
@ArquillianTest
@interface InServer {}
