/** Pages and feeds of calendar subscriptions. */
@NullMarked
package org.allmende.exchange.web;

import org.jspecify.annotations.NullMarked;
