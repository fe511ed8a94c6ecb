package org.allmende.talks.results;

import org.allmende.talks.sessions.Session;

/** What a guest is asked by the link of their mail. */
public record SessionFeedbackPage(Session session, boolean over, boolean given) {}
