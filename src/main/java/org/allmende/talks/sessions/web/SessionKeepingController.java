package org.allmende.talks.sessions.web;

import java.util.List;
import java.util.UUID;
import jtegenerated.Templates;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.OpenToCommunity;
import org.allmende.talks.SessionId;
import org.allmende.talks.TalkKeeping;
import org.allmende.talks.TopicId;
import org.allmende.talks.sessions.SessionAgenda;
import org.allmende.talks.sessions.SessionForm;
import org.allmende.talks.sessions.SessionKeeping;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sessions for the moderation: setting up, moving, cancelling, the agenda. */
@OpenToCommunity
@Controller
@RequestMapping(SessionController.PATH)
class SessionKeepingController {

    private final SessionKeeping keeping;
    private final TalkKeeping series;
    private final SessionAgenda agenda;
    private final Templates pages;

    SessionKeepingController(
            SessionKeeping keeping, TalkKeeping series, SessionAgenda agenda, Templates pages) {
        this.keeping = keeping;
        this.series = series;
        this.agenda = agenda;
        this.pages = pages;
    }

    @GetMapping("/neu")
    Answer begin(
            Frame frame, Viewer viewer, @RequestParam(required = false) @Nullable TopicId thema) {
        SessionForm form = keeping.next(viewer, thema, frame.t().today());
        return Answer.show(
                pages.talksSessionForm(
                        frame, form, SessionController.PATH, series.all(viewer), List.of()));
    }

    @PostMapping
    Answer add(Frame frame, Viewer viewer, SessionForm form) {
        return Answer.trying(
                () ->
                        Answer.seeOther(SessionController.path(keeping.add(viewer, form)))
                                .saying("talks.session.added"),
                problems ->
                        pages.talksSessionForm(
                                frame, form, SessionController.PATH, series.all(viewer), problems));
    }

    @GetMapping("/{session}/bearbeitung")
    Answer edit(Frame frame, Viewer viewer, @PathVariable SessionId session) {
        return Answer.show(
                pages.talksSessionForm(
                        frame, keeping.form(viewer, session), edit(session), List.of(), List.of()));
    }

    @PostMapping("/{session}/bearbeitung")
    Answer change(Frame frame, Viewer viewer, @PathVariable SessionId session, SessionForm form) {
        return Answer.trying(
                () -> {
                    keeping.change(viewer, session, form);
                    return Answer.seeOther(SessionController.path(session))
                            .saying("talks.session.saved");
                },
                problems ->
                        pages.talksSessionForm(frame, form, edit(session), List.of(), problems));
    }

    @PostMapping("/{session}/absage")
    Answer cancel(
            Viewer viewer,
            @PathVariable SessionId session,
            @RequestParam(defaultValue = "") String reason) {
        keeping.cancel(viewer, session, reason);
        return Answer.seeOther(SessionController.path(session)).saying("talks.session.called.off");
    }

    @PostMapping("/{session}/tagesordnung")
    Answer addPoint(
            Viewer viewer,
            @PathVariable SessionId session,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String boxMinutes,
            @RequestParam(defaultValue = "") String who) {
        agenda.add(viewer, session, title, boxMinutes, who);
        return Answer.seeOther(SessionController.path(session)).saying("talks.agenda.added");
    }

    @PostMapping("/{session}/tagesordnung/{point}/platz")
    Answer movePoint(
            Viewer viewer,
            @PathVariable SessionId session,
            @PathVariable UUID point,
            @RequestParam(defaultValue = "") String richtung) {
        agenda.move(viewer, session, point, richtung);
        return Answer.seeOther(SessionController.path(session) + "#tagesordnung");
    }

    @PostMapping("/{session}/tagesordnung/{point}/entfernung")
    Answer removePoint(Viewer viewer, @PathVariable SessionId session, @PathVariable UUID point) {
        agenda.remove(viewer, session, point);
        return Answer.seeOther(SessionController.path(session)).saying("talks.agenda.removed");
    }

    private static String edit(SessionId session) {
        return SessionController.path(session) + "/bearbeitung";
    }
}
