package org.allmende.care.web;

import gg.jte.Content;
import java.util.List;
import java.util.Objects;
import jtegenerated.Templates;
import org.allmende.care.CarePage;
import org.allmende.care.CarePages;
import org.allmende.care.CarePart;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** “Pflege”. */
@Controller
class CareController {

    static final String PATH = "/werkstatt/pflege";

    private final CarePages care;
    private final List<CarePart> parts;
    private final Templates pages;

    CareController(CarePages care, List<CarePart> parts, Templates pages) {
        this.care = care;
        this.parts = parts;
        this.pages = pages;
    }

    @GetMapping(PATH)
    Answer show(Frame frame, Viewer viewer) {
        CarePage page = care.of(viewer, frame.t().today());
        List<Content> shown =
                parts.stream()
                        .map(part -> part.show(frame, viewer, page.lookedAfter()))
                        .filter(Objects::nonNull)
                        .toList();
        return Answer.show(pages.careDue(frame, page, shown));
    }
}
