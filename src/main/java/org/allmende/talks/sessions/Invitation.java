package org.allmende.talks.sessions;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.ProductId;
import biweekly.property.Status;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.List;

/**
 * Sessions as iCalendar: invitations with their updates and cancellation (RFC 5546), and the public
 * calendar. A session keeps its UID for ever.
 *
 * @param url where people reach the platform
 * @param organizer who invites; the server's own address
 */
record Invitation(String url, String organizer) {

    private static final ProductId PRODUCT = new ProductId("-//Allmende//BehördenTalk//DE");

    /** For one who is registered. */
    String to(Attendance one, Session session, String room, String link) {
        VEvent event = event(session);
        if (!room.isEmpty()) {
            event.setLocation(room);
        }
        event.setUrl(link);
        event.setOrganizer(new Organizer(session.series(), organizer));
        var attendee = new Attendee(one.name(), one.email());
        attendee.setParticipationStatus(ParticipationStatus.ACCEPTED);
        event.addAttendee(attendee);
        return written(session.isCancelled() ? Method.cancel() : Method.request(), List.of(event));
    }

    /** For everybody. */
    String calendar(List<Session> sessions) {
        return written(
                Method.publish(),
                sessions.stream()
                        .map(session -> {
                            VEvent event = event(session);
                            event.setUrl(url + session.path());
                            return event;
                        })
                        .toList());
    }

    private static VEvent event(Session session) {
        var event = new VEvent();
        event.setUid(session.id() + "@allmende-talk");
        event.setSequence(session.sequence());
        event.setDateTimeStamp(Date.from(session.changedAt()));
        event.setLastModified(Date.from(session.changedAt()));
        event.setDateStart(Date.from(session.startsAt()));
        event.setDateEnd(Date.from(session.endsAt()));
        event.setSummary(session.series() + ": " + session.question());
        event.setDescription(session.lead());
        event.setStatus(session.isCancelled() ? Status.cancelled() : Status.confirmed());
        return event;
    }

    private static String written(Method method, List<VEvent> events) {
        var calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setMethod(method);
        events.forEach(calendar::addEvent);
        var text = new StringWriter();
        try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.write(calendar);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
