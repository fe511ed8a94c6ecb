package org.allmende.talks.results;

import java.time.LocalDate;
import java.util.List;
import org.allmende.talks.sessions.Session;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said, before it is published with their name.
 *
 * @param until the day until which they may answer, or null when nothing is asked any more
 */
public record NamingPage(Session session, @Nullable LocalDate until, List<NoteLine> lines) {}
