package org.allmende.followup.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jtegenerated.Templates;
import org.allmende.followup.FollowUpId;
import org.allmende.followup.FollowUpKeeping;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.Problems;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The list “Wiedervorlagen”, and what can be done with one: done, again later, not done after all.
 */
@Controller
class MyFollowUpsController {

    static final String PATH = "/wiedervorlagen";

    /** The pages that have the buttons. */
    private static final Set<String> BACK = Set.of(PATH, "/mein-tag");

    private final Templates pages;
    private final FollowUpKeeping followUps;

    MyFollowUpsController(Templates pages, FollowUpKeeping followUps) {
        this.pages = pages;
        this.followUps = followUps;
    }

    @GetMapping(PATH)
    Answer show(Frame frame, Viewer viewer) {
        return Answer.show(
                pages.followupPage(frame, viewer.person(), followUps.all(viewer), List.of()));
    }

    @PostMapping(PATH + "/{followup}/erledigung")
    Answer finish(
            Viewer viewer,
            @PathVariable FollowUpId followup,
            @RequestParam @Nullable String zurueck) {
        followUps.finish(viewer, followup);
        return Answer.seeOther(back(zurueck))
                .saying("followup.done")
                .undoing(PATH + "/" + followup + "/wiederaufnahme?zurueck=" + back(zurueck));
    }

    @PostMapping(PATH + "/{followup}/wiederaufnahme")
    Answer resume(
            Viewer viewer,
            @PathVariable FollowUpId followup,
            @RequestParam @Nullable String zurueck) {
        followUps.resume(viewer, followup);
        return Answer.seeOther(back(zurueck)).saying("followup.resumed");
    }

    /** Either in so many {@code tage}, or on a {@code date}. */
    @PostMapping(PATH + "/{followup}/aufschub")
    Answer postpone(
            Frame frame,
            Viewer viewer,
            @PathVariable FollowUpId followup,
            @RequestParam @Nullable String tage,
            @RequestParam(defaultValue = "") String date,
            @RequestParam @Nullable String zurueck) {
        followUps.refuseStrangers(viewer, followup);
        LocalDate today = frame.t().today();
        return Answer.trying(
                () -> {
                    var problems = new Problems();
                    Integer days = problems.number("tage", tage, 1, 730);
                    LocalDate day =
                            days == null
                                    ? FollowUpForm.day("date", date, today, problems)
                                    : today.plusDays(days);
                    problems.refuseIfAny();
                    return new FollowUpWords(frame.t())
                            .saying(
                                    Answer.seeOther(back(zurueck)),
                                    followUps.postpone(viewer, followup, day));
                },
                problems ->
                        pages.followupPage(
                                frame, viewer.person(), followUps.all(viewer), problems));
    }

    private static String back(@Nullable String typed) {
        return typed != null && BACK.contains(typed) ? typed : PATH;
    }
}
