package org.allmende.talks.sessions.web;

import java.util.List;
import java.util.Objects;
import jtegenerated.Templates;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.OpenToCommunity;
import org.allmende.talks.SessionId;
import org.allmende.talks.sessions.AttendanceForm;
import org.allmende.talks.sessions.Attending;
import org.allmende.talks.sessions.SessionReading;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Sessions for everybody: reading, attending, withdrawing. */
@OpenToCommunity
@Controller
@RequestMapping(SessionController.PATH)
class SessionController {

    static final String PATH = "/talk/termine";

    private final SessionReading sessions;
    private final Attending attending;
    private final Templates pages;

    SessionController(SessionReading sessions, Attending attending, Templates pages) {
        this.sessions = sessions;
        this.attending = attending;
        this.pages = pages;
    }

    @GetMapping
    Answer list(Frame frame, @Nullable Viewer viewer) {
        return Answer.show(pages.talksSessions(frame, sessions.list(viewer)));
    }

    @GetMapping("/{session}")
    Answer show(Frame frame, @Nullable Viewer viewer, @PathVariable SessionId session) {
        return Answer.show(
                pages.talksSession(
                        frame, sessions.page(viewer, session), AttendanceForm.EMPTY, List.of()));
    }

    @PostMapping("/{session}/anmeldung")
    Answer register(
            Frame frame,
            @Nullable Viewer viewer,
            @PathVariable SessionId session,
            AttendanceForm form) {
        return Answer.trying(
                () ->
                        Answer.seeOther(path(session))
                                .saying(registered(frame, viewer, session, form)),
                problems ->
                        pages.talksSession(frame, sessions.page(viewer, session), form, problems));
    }

    @PostMapping("/{session}/abmeldung")
    Answer withdraw(Viewer viewer, @PathVariable SessionId session) {
        attending.withdraw(viewer, session);
        return Answer.seeOther(path(session)).saying("talks.attendance.withdrawn");
    }

    static String path(SessionId session) {
        return PATH + "/" + session;
    }

    /** What to say afterwards. */
    private String registered(
            Frame frame, @Nullable Viewer viewer, SessionId session, AttendanceForm form) {
        if (viewer == null) {
            attending.ask(session, form);
            return "talks.attendance.asked";
        }
        var me = Objects.requireNonNull(frame.me());
        return attending.register(viewer, session, form.by(me.name(), me.email(), me.authority()))
                ? "talks.attendance.done"
                : "talks.attendance.waiting";
    }
}
