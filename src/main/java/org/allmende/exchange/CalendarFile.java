package org.allmende.exchange;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.CalendarScale;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Method;
import biweekly.property.ProductId;
import biweekly.property.Status;
import biweekly.property.Transparency;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.StringJoiner;
import org.allmende.plan.Nature;
import org.allmende.routines.AnchorDay;
import org.allmende.routines.RunStanding;
import org.allmende.shell.Texts;
import org.allmende.work.TaskState;

/**
 * A calendar as RFC 5545 wants it. Whole days only, so no time zone can move one. The same entry
 * keeps its UID through all changes.
 *
 * @param url where people reach the platform, for the way back to the task
 */
record CalendarFile(Texts t, String url, CalendarDays days) {

    private static final int LONGEST_LINE = 75;
    private static final ProductId PRODUCT = new ProductId("-//Allmende//Kalender//DE");

    String of(String name, List<CalendarEntry> entries, List<AnchorDay> anchors) {
        var calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setCalendarScale(CalendarScale.gregorian());
        calendar.setMethod(new Method("PUBLISH"));
        calendar.setName(name);
        calendar.addExperimentalProperty("X-WR-CALNAME", name);
        calendar.setRefreshInterval(Duration.builder().hours(1).build());
        calendar.addExperimentalProperty("X-PUBLISHED-TTL", "PT1H");
        entries.forEach(entry -> calendar.addEvent(event(entry)));
        anchors.forEach(day -> calendar.addEvent(event(day)));
        return folded(written(calendar));
    }

    private static String written(ICalendar calendar) {
        var text = new StringWriter();
        try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** The library folds by characters; RFC 5545, 3.1 counts octets, and an umlaut has two. */
    private static String folded(String text) {
        var folded = new StringBuilder(text.length() + text.length() / 50);
        int octets = 0;
        for (int at = 0; at < text.length(); ) {
            int sign = text.codePointAt(at);
            int size = sign < 0x80 ? 1 : sign < 0x800 ? 2 : sign < 0x10000 ? 3 : 4;
            if (octets + size > LONGEST_LINE && sign != '\r' && sign != '\n') {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.appendCodePoint(sign);
            octets = sign == '\r' || sign == '\n' ? 0 : octets + size;
            at += Character.charCount(sign);
        }
        return folded.toString();
    }

    private VEvent event(CalendarEntry entry) {
        var event = new VEvent();
        event.setUid(entry.id() + "@allmende");
        event.setSequence(entry.version());
        event.setDateTimeStamp(Date.from(entry.changedAt()));
        event.setLastModified(Date.from(entry.changedAt()));
        event.setCreated(Date.from(entry.createdAt()));
        event.setSummary(summary(entry));
        event.setDescription(description(entry));
        event.setUrl(url + "/projekte/" + entry.project() + "/elemente/" + entry.id());
        if (!entry.projectTitle().isEmpty()) {
            event.addCategories(entry.projectTitle());
        }
        event.setStatus(entry.cancelled() ? Status.cancelled() : Status.confirmed());
        // A task by some day does not make anybody busy on that day.
        event.setTransparency(Transparency.transparent());
        LocalDate first =
                days == CalendarDays.WHOLE && entry.startOn() != null
                        ? entry.startOn()
                        : entry.endOn();
        event.setDateStart(new DateStart(date(first), false));
        // The end stands for the first day after it.
        event.setDateEnd(new DateEnd(date(entry.endOn().plusDays(1)), false));
        return event;
    }

    /** An anchor day; it has its UID before its run is made. */
    private VEvent event(AnchorDay day) {
        var event = new VEvent();
        event.setUid(day.id() + "@allmende");
        event.setSequence(day.version());
        event.setDateTimeStamp(Date.from(day.changedAt()));
        event.setLastModified(Date.from(day.changedAt()));
        event.setCreated(Date.from(day.createdAt()));
        event.setSummary(
                day.standing() == RunStanding.DONE
                        ? t.of("exchange.calendar.done", day.title())
                        : day.title());
        event.setDescription(t.of("exchange.calendar.routine", t.of(day.standing())));
        event.setUrl(url + day.path());
        event.addCategories(t.of("exchange.calendar.routines"));
        event.setStatus(day.isCancelled() ? Status.cancelled() : Status.confirmed());
        event.setTransparency(Transparency.transparent());
        event.setDateStart(new DateStart(date(day.date()), false));
        event.setDateEnd(new DateEnd(date(day.date().plusDays(1)), false));
        return event;
    }

    private String summary(CalendarEntry entry) {
        String title =
                entry.milestone()
                        ? t.of("exchange.calendar.milestone", entry.title())
                        : entry.nature() == Nature.PERIOD
                                ? t.of("exchange.calendar.period", entry.title())
                                : entry.title();
        return entry.state() == TaskState.DONE ? t.of("exchange.calendar.done", title) : title;
    }

    private String description(CalendarEntry entry) {
        var lines = new StringJoiner("\n");
        if (!entry.projectTitle().isEmpty()) {
            lines.add(t.of("exchange.calendar.project", entry.projectTitle()));
        }
        lines.add(t.of("exchange.calendar.state", t.of(entry.state())));
        if (entry.startOn() != null && !entry.startOn().equals(entry.endOn())) {
            lines.add(t.of("exchange.calendar.span", entry.startOn(), entry.endOn()));
        }
        if (!entry.fileReference().isEmpty()) {
            lines.add(t.of("exchange.calendar.reference", entry.fileReference()));
        }
        return lines.toString();
    }

    private static ICalDate date(LocalDate day) {
        return new ICalDate(
                new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()),
                false);
    }
}
