package org.allmende.formats;

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

/**
 * A meeting as an invitation (iCalendar, RFC 5546), with its updates and its cancellation. It keeps
 * its UID for ever and names nobody but whom it is for: the others are their own business.
 *
 * @param url of the offer
 * @param organizer the server's own address
 */
record MeetingInvitation(Offer offer, Meeting meeting, String url, String organizer) {

    private static final ProductId PRODUCT = new ProductId("-//Allmende//Austauschformate//DE");

    String request(String name, String email) {
        return written(name, email, Method.request(), Status.confirmed(), meeting.sequence());
    }

    String cancellation(String name, String email) {
        return written(name, email, Method.cancel(), Status.cancelled(), meeting.sequence() + 1);
    }

    private String written(String name, String email, Method method, Status status, int sequence) {
        var event = new VEvent();
        event.setUid(offer.id() + "@allmende-austausch");
        event.setSequence(sequence);
        event.setDateTimeStamp(Date.from(meeting.changedAt()));
        event.setDateStart(Date.from(meeting.startsAt()));
        event.setDateEnd(Date.from(meeting.endsAt()));
        event.setSummary(offer.format() + ": " + offer.topic());
        event.setStatus(status);
        event.setUrl(url);
        if (!meeting.room().isEmpty()) {
            event.setLocation(meeting.room());
        }
        event.setOrganizer(new Organizer(offer.authority(), organizer));
        var attendee = new Attendee(name, email);
        attendee.setParticipationStatus(ParticipationStatus.ACCEPTED);
        event.addAttendee(attendee);
        var calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setMethod(method);
        calendar.addEvent(event);
        return text(calendar);
    }

    private static String text(ICalendar calendar) {
        var text = new StringWriter();
        try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.write(calendar);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
