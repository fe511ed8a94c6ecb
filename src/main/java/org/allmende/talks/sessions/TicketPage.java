package org.allmende.talks.sessions;

/**
 * What a guest sees by the link of their mail.
 *
 * @param room address of the video room, or empty while there is none or they have no place
 */
public record TicketPage(Attendance attendance, Session session, String room) {}
