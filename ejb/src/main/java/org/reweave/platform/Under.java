package org.reweave.platform;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * The database role of a use-case method or of all methods of a bean; {@link DbRole#APP} if absent.
 */
@Retention(RUNTIME)
@Target({METHOD, TYPE})
public @interface Under {
  /** The role to take. */
  DbRole value();
}
