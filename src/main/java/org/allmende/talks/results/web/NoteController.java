package org.allmende.talks.results.web;

import java.util.List;
import java.util.Map;
import jtegenerated.Templates;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.OpenToCommunity;
import org.allmende.talks.SessionId;
import org.allmende.talks.results.NoteForm;
import org.allmende.talks.results.NoteRelease;
import org.allmende.talks.results.NoteWriting;
import org.allmende.talks.results.ResultPage;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The note in the hands of those who write it. */
@OpenToCommunity
@Controller
@RequestMapping(ResultPaths.SESSION)
class NoteController {

    private final NoteWriting writing;
    private final NoteRelease release;
    private final Templates pages;

    NoteController(NoteWriting writing, NoteRelease release, Templates pages) {
        this.writing = writing;
        this.release = release;
        this.pages = pages;
    }

    @PostMapping("/dokumentation")
    Answer ask(
            Viewer viewer,
            @PathVariable SessionId session,
            @RequestParam(defaultValue = "") String attendance) {
        writing.ask(viewer, session, attendance);
        return back(session).saying("talks.note.keeper.asked");
    }

    @GetMapping("/notiz")
    Answer edit(Frame frame, Viewer viewer, @PathVariable SessionId session) {
        return Answer.show(
                pages.talksResultsForm(
                        frame,
                        writing.page(viewer, session),
                        writing.form(viewer, session),
                        List.of()));
    }

    @PostMapping("/notiz")
    Answer save(
            Frame frame,
            Viewer viewer,
            @PathVariable SessionId session,
            @RequestParam Map<String, String> typed) {
        var form = new NoteForm(typed);
        return Answer.trying(
                () -> {
                    writing.save(viewer, session, form);
                    return Answer.seeOther(ResultPage.path(session) + "/notiz")
                            .saying("talks.note.saved");
                },
                problems ->
                        pages.talksResultsForm(
                                frame, writing.page(viewer, session), form, problems));
    }

    @PostMapping("/notiz/freigabe")
    Answer send(
            Viewer viewer,
            @PathVariable SessionId session,
            @RequestParam(defaultValue = "") String version) {
        boolean published = release.send(viewer, session, version);
        return back(session).saying(published ? "talks.note.published" : "talks.note.sent");
    }

    @PostMapping("/notiz/ruecknahme")
    Answer takeBack(
            Viewer viewer,
            @PathVariable SessionId session,
            @RequestParam(defaultValue = "") String version) {
        release.takeBack(viewer, session, version);
        return Answer.seeOther(ResultPage.path(session) + "/notiz").saying("talks.note.back");
    }

    @PostMapping("/notiz/wirkung")
    Answer tell(
            Viewer viewer,
            @PathVariable SessionId session,
            @RequestParam(defaultValue = "") String effect) {
        release.tell(viewer, session, effect);
        return back(session).saying("talks.note.told");
    }

    private static Answer.Elsewhere back(SessionId session) {
        return Answer.seeOther(ResultPage.path(session));
    }
}
