/** How clients may be reached: the client's own form, and what who treats them reads of it. */
@NullMarked
package org.reweave.portal.notification;

import org.jspecify.annotations.NullMarked;
