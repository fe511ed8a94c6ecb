package org.allmende.talks.live.web;

import java.util.UUID;
import jtegenerated.Templates;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.OpenToCommunity;
import org.allmende.talks.SessionId;
import org.allmende.talks.live.LiveQuestions;
import org.allmende.talks.live.LiveReading;
import org.allmende.talks.live.LiveSigns;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What members and guests do while a session runs. */
@OpenToCommunity
@Controller
@RequestMapping(LiveController.LIVE)
class LiveTalkingController {

    private final LiveQuestions questions;
    private final LiveSigns signs;
    private final LiveReading live;
    private final Templates pages;

    LiveTalkingController(
            LiveQuestions questions, LiveSigns signs, LiveReading live, Templates pages) {
        this.questions = questions;
        this.signs = signs;
        this.live = live;
        this.pages = pages;
    }

    @PostMapping("/fragen")
    Answer ask(
            Frame frame,
            @Nullable Viewer viewer,
            @PathVariable SessionId session,
            @CookieValue(name = LiveController.COOKIE, defaultValue = "") String ticket,
            @RequestParam(defaultValue = "") String words) {
        return Answer.trying(
                () -> {
                    questions.ask(viewer, ticket, session, words);
                    return back(session).saying("talks.live.asked");
                },
                problems ->
                        pages.talksLive(
                                frame, live.page(viewer, ticket, session), words, problems));
    }

    @PostMapping("/fragen/{question}/stimme")
    Answer vote(
            @Nullable Viewer viewer,
            @PathVariable SessionId session,
            @CookieValue(name = LiveController.COOKIE, defaultValue = "") String ticket,
            @PathVariable UUID question) {
        questions.vote(viewer, ticket, session, question);
        return back(session);
    }

    @PostMapping("/hand")
    Answer hand(
            @Nullable Viewer viewer,
            @PathVariable SessionId session,
            @CookieValue(name = LiveController.COOKIE, defaultValue = "") String ticket,
            @RequestParam(defaultValue = "") String oben) {
        signs.hand(viewer, ticket, session, oben.equals("1"));
        return back(session);
    }

    @PostMapping("/umfragen/{poll}/stimme")
    Answer choose(
            @Nullable Viewer viewer,
            @PathVariable SessionId session,
            @CookieValue(name = LiveController.COOKIE, defaultValue = "") String ticket,
            @PathVariable UUID poll,
            @RequestParam(defaultValue = "") String choice) {
        signs.choose(viewer, ticket, session, poll, choice);
        return back(session);
    }

    private static Answer.Elsewhere back(SessionId session) {
        return Answer.seeOther(LiveController.path(session));
    }
}
