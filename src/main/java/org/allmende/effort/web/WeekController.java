package org.allmende.effort.web;

import java.util.List;
import java.util.Map;
import jtegenerated.Templates;
import org.allmende.effort.Week;
import org.allmende.effort.WeekBooking;
import org.allmende.effort.WeekEntry;
import org.allmende.effort.WeekReading;
import org.allmende.effort.WeekSheet;
import org.allmende.effort.WeekTable;
import org.allmende.export.TableFiles;
import org.allmende.export.TableFormat;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One’s own week; {@code woche} as in 2026-W48, otherwise this one. */
@Controller
@RequestMapping(WeekController.PATH)
class WeekController {

    static final String PATH = "/zeiten";

    private final Templates pages;
    private final WeekReading reading;
    private final WeekBooking booking;
    private final TableFiles tables;

    WeekController(Templates pages, WeekReading reading, WeekBooking booking, TableFiles tables) {
        this.pages = pages;
        this.reading = reading;
        this.booking = booking;
        this.tables = tables;
    }

    @GetMapping
    Answer show(
            Frame frame, Viewer viewer, @RequestParam(required = false) @Nullable String woche) {
        WeekSheet sheet = reading.of(viewer, week(frame, woche));
        return Answer.show(
                pages.effortWeekPage(
                        frame, new WeekPage(frame.t(), sheet, WeekForm.empty(), List.of())));
    }

    @PostMapping
    Answer book(
            Frame frame,
            Viewer viewer,
            @RequestParam(required = false) @Nullable String woche,
            @RequestParam Map<String, String> typed) {
        var form = new WeekForm(typed);
        WeekSheet sheet = booking.askToBook(viewer, week(frame, woche), form.items());
        return Answer.trying(
                () -> {
                    List<WeekEntry> entries = form.read(sheet.week(), frame.t().today());
                    booking.book(viewer, sheet.week(), entries);
                    return Answer.seeOther(sheet.week().path())
                            .saying("effort.week.saved", entries.size());
                },
                problems ->
                        pages.effortWeekPage(
                                frame, new WeekPage(frame.t(), sheet, form, problems)));
    }

    @GetMapping("/tabelle.{art}")
    ResponseEntity<byte[]> table(
            Frame frame,
            Viewer viewer,
            @PathVariable String art,
            @RequestParam(required = false) @Nullable String woche) {
        WeekSheet sheet = reading.of(viewer, week(frame, woche));
        return tables.of(frame, WeekTable.of(frame.t(), sheet), TableFormat.of(art));
    }

    private static Week week(Frame frame, @Nullable String written) {
        return written == null ? Week.of(frame.t().today()) : Week.of(written);
    }
}
