package org.allmende.talks.web;

import java.util.List;
import jtegenerated.Templates;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.OpenToCommunity;
import org.allmende.talks.TalkForm;
import org.allmende.talks.TalkId;
import org.allmende.talks.TalkKeeping;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Series, for the moderation. */
@OpenToCommunity
@Controller
@RequestMapping(SeriesController.PATH)
class SeriesController {

    static final String PATH = "/talk/reihen";

    private final TalkKeeping keeping;
    private final Templates pages;

    SeriesController(TalkKeeping keeping, Templates pages) {
        this.keeping = keeping;
        this.pages = pages;
    }

    @GetMapping
    Answer list(Frame frame, Viewer viewer) {
        return Answer.show(
                pages.talksSeries(frame, keeping.all(viewer), TalkForm.EMPTY, List.of()));
    }

    @PostMapping
    Answer add(Frame frame, Viewer viewer, TalkForm form) {
        return Answer.trying(
                () -> {
                    keeping.add(viewer, form);
                    return Answer.seeOther(PATH).saying("talks.series.saved");
                },
                problems -> pages.talksSeries(frame, keeping.all(viewer), form, problems));
    }

    @GetMapping("/{talk}")
    Answer edit(Frame frame, Viewer viewer, @PathVariable TalkId talk) {
        return Answer.show(
                pages.talksSeriesOne(
                        frame, PATH + "/" + talk, keeping.form(viewer, talk), List.of()));
    }

    @PostMapping("/{talk}")
    Answer change(Frame frame, Viewer viewer, @PathVariable TalkId talk, TalkForm form) {
        return Answer.trying(
                () -> {
                    keeping.change(viewer, talk, form);
                    return Answer.seeOther(PATH).saying("talks.series.saved");
                },
                problems -> pages.talksSeriesOne(frame, PATH + "/" + talk, form, problems));
    }
}
