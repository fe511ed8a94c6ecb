package org.allmende.day.web;

import gg.jte.Content;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import jtegenerated.Templates;
import org.allmende.day.DayPart;
import org.allmende.day.Days;
import org.allmende.export.TableFiles;
import org.allmende.export.TableFormat;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Elsewhere;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** “Mein Tag”. */
@Controller
class DayController {

    static final String PATH = "/mein-tag";

    private final Templates pages;
    private final Days days;
    private final List<DayPart> parts;
    private final Elsewhere elsewhere;
    private final TableFiles tables;

    DayController(
            Templates pages,
            Days days,
            List<DayPart> parts,
            Elsewhere elsewhere,
            TableFiles tables) {
        this.pages = pages;
        this.days = days;
        this.parts = parts.stream().sorted(Comparator.comparingInt(DayPart::order)).toList();
        this.elsewhere = elsewhere;
        this.tables = tables;
    }

    @GetMapping(PATH)
    Answer show(Frame frame, Viewer viewer) {
        List<Content> shown =
                parts.stream()
                        .map(part -> part.show(frame, viewer))
                        .filter(Objects::nonNull)
                        .toList();
        return Answer.show(
                pages.dayPage(
                        frame,
                        days.of(viewer, frame.t().today()),
                        shown,
                        Objects.requireNonNull(frame.me()).others().isEmpty()
                                ? List.of()
                                : elsewhere.of(viewer)));
    }

    @GetMapping(PATH + "/tabelle.{art}")
    ResponseEntity<byte[]> table(Frame frame, Viewer viewer, @PathVariable String art) {
        var day = days.of(viewer, frame.t().today());
        return tables.of(frame, day.table(frame.t()), TableFormat.of(art));
    }
}
