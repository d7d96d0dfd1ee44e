/** How clients may be reached: said by themselves, read by who treats them. */
@NullMarked
package org.reweave.api.notification;

import org.jspecify.annotations.NullMarked;
