package org.allmende.talks.live.web;

import java.util.UUID;
import jtegenerated.Templates;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.OpenToCommunity;
import org.allmende.talks.SessionId;
import org.allmende.talks.live.LiveForm;
import org.allmende.talks.live.LivePolls;
import org.allmende.talks.live.LiveReading;
import org.allmende.talks.live.LiveStage;
import org.allmende.talks.live.QuestionState;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The moderation steers a session while it runs. */
@OpenToCommunity
@Controller
@RequestMapping(LiveController.LIVE)
class LiveStageController {

    private final LiveStage stage;
    private final LivePolls polls;
    private final LiveReading live;
    private final Templates pages;

    LiveStageController(LiveStage stage, LivePolls polls, LiveReading live, Templates pages) {
        this.stage = stage;
        this.polls = polls;
        this.live = live;
        this.pages = pages;
    }

    @PostMapping("/punkte/{point}")
    Answer go(Viewer viewer, @PathVariable SessionId session, @PathVariable UUID point) {
        stage.go(viewer, session, point);
        return back(session);
    }

    @PostMapping("/form")
    Answer form(
            Viewer viewer,
            @PathVariable SessionId session,
            @RequestParam(defaultValue = "") String form) {
        stage.form(viewer, session, form.equals("COFFEE") ? LiveForm.COFFEE : LiveForm.AGENDA);
        return back(session);
    }

    @PostMapping("/zeit")
    Answer extend(
            Viewer viewer,
            @PathVariable SessionId session,
            @RequestParam(defaultValue = "") String minutes) {
        stage.extend(viewer, session, minutes);
        return back(session);
    }

    @PostMapping("/ende")
    Answer end(Viewer viewer, @PathVariable SessionId session) {
        stage.end(viewer, session);
        return back(session).saying("talks.live.ended.done");
    }

    @PostMapping("/fragen/{question}/zustand")
    Answer bring(
            Viewer viewer,
            @PathVariable SessionId session,
            @PathVariable UUID question,
            @RequestParam(defaultValue = "OPEN") QuestionState state) {
        stage.bring(viewer, session, question, state);
        return back(session);
    }

    @PostMapping("/haende/{hand}/aufruf")
    Answer call(Viewer viewer, @PathVariable SessionId session, @PathVariable UUID hand) {
        stage.call(viewer, session, hand);
        return back(session);
    }

    @PostMapping("/umfragen")
    Answer open(
            Frame frame,
            Viewer viewer,
            @PathVariable SessionId session,
            @RequestParam(defaultValue = "") String poll,
            @RequestParam(defaultValue = "") String choices) {
        return Answer.trying(
                () -> {
                    polls.open(viewer, session, poll, choices);
                    return back(session);
                },
                problems -> pages.talksLive(frame, live.page(viewer, "", session), "", problems));
    }

    @PostMapping("/weiter")
    Answer askToGoOn(Viewer viewer, @PathVariable SessionId session) {
        polls.askToGoOn(viewer, session);
        return back(session);
    }

    @PostMapping("/umfragen/ende")
    Answer close(Viewer viewer, @PathVariable SessionId session) {
        polls.close(viewer, session);
        return back(session);
    }

    private static Answer.Elsewhere back(SessionId session) {
        return Answer.seeOther(LiveController.path(session));
    }
}
