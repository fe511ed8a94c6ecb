package org.allmende.talks.web;

import java.util.List;
import java.util.Objects;
import jtegenerated.Templates;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.talks.Registering;
import org.allmende.talks.RegistrationForm;
import org.allmende.talks.SessionId;
import org.allmende.talks.SessionReading;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Sessions for everybody: reading, registering, withdrawing. */
@Controller
@RequestMapping(SessionController.PATH)
class SessionController {

    static final String PATH = "/talk/termine";

    private final SessionReading sessions;
    private final Registering registering;
    private final Templates pages;

    SessionController(SessionReading sessions, Registering registering, Templates pages) {
        this.sessions = sessions;
        this.registering = registering;
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
                        frame, sessions.page(viewer, session), RegistrationForm.EMPTY, List.of()));
    }

    @PostMapping("/{session}/anmeldung")
    Answer register(
            Frame frame,
            @Nullable Viewer viewer,
            @PathVariable SessionId session,
            RegistrationForm form) {
        return Answer.trying(
                () ->
                        Answer.seeOther(path(session))
                                .saying(registered(frame, viewer, session, form)),
                problems ->
                        pages.talksSession(frame, sessions.page(viewer, session), form, problems));
    }

    @PostMapping("/{session}/abmeldung")
    Answer withdraw(Viewer viewer, @PathVariable SessionId session) {
        registering.withdraw(viewer, session);
        return Answer.seeOther(path(session)).saying("talks.registration.withdrawn");
    }

    static String path(SessionId session) {
        return PATH + "/" + session;
    }

    /** What to say afterwards. */
    private String registered(
            Frame frame, @Nullable Viewer viewer, SessionId session, RegistrationForm form) {
        if (viewer == null) {
            registering.ask(session, form);
            return "talks.registration.asked";
        }
        var me = Objects.requireNonNull(frame.me());
        return registering.register(viewer, session, form.by(me.name(), me.email(), me.authority()))
                ? "talks.registration.done"
                : "talks.registration.waiting";
    }
}
