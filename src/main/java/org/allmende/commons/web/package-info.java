/** Pages of the commons: what is new, subscriptions, the weekly mail. */
@NullMarked
package org.allmende.commons.web;

import org.jspecify.annotations.NullMarked;
