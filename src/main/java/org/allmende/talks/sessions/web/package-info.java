/** Pages of sessions, and of those who take part in them. */
@NullMarked
package org.allmende.talks.sessions.web;

import org.jspecify.annotations.NullMarked;
