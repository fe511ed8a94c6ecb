package org.allmende.talks.sessions;

import java.util.List;

/** What comes, the next first, and what was. */
public record SessionsPage(List<Session> coming, List<Session> past, boolean moderates) {}
