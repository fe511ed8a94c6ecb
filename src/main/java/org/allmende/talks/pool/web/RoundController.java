package org.allmende.talks.pool.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.regex.Pattern;
import jtegenerated.Templates;
import org.allmende.shared.Problem;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.OpenToCommunity;
import org.allmende.talks.TopicId;
import org.allmende.talks.pool.RoundId;
import org.allmende.talks.pool.RoundKeeping;
import org.allmende.talks.pool.RoundReading;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Rounds of voting: results for everybody, opening and deciding for the moderation. */
@OpenToCommunity
@Controller
@RequestMapping(RoundController.PATH)
class RoundController {

    static final String PATH = "/talk/runden";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final RoundReading rounds;
    private final RoundKeeping keeping;
    private final Templates pages;

    RoundController(RoundReading rounds, RoundKeeping keeping, Templates pages) {
        this.rounds = rounds;
        this.keeping = keeping;
        this.pages = pages;
    }

    @GetMapping
    Answer show(Frame frame, @Nullable Viewer viewer) {
        String monday = RoundKeeping.nextMonday(frame.t().today()).toString();
        return Answer.show(page(frame, viewer, monday, "", List.of()));
    }

    @PostMapping
    Answer open(Frame frame, Viewer viewer, @RequestParam(defaultValue = "") String monday) {
        return Answer.trying(
                () -> {
                    keeping.open(viewer, monday, frame.t().today());
                    return Answer.seeOther(PATH).saying("talks.round.opened");
                },
                problems -> page(frame, viewer, monday, "", problems));
    }

    @PostMapping("/{round}/entscheidung")
    Answer decide(
            Frame frame,
            Viewer viewer,
            @PathVariable RoundId round,
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "") String reason) {
        return Answer.trying(
                () -> {
                    keeping.decide(
                            viewer,
                            round,
                            ID.matcher(topic).matches() ? TopicId.of(topic) : null,
                            reason);
                    return Answer.seeOther(PATH).saying("talks.round.decidedNow");
                },
                problems -> page(frame, viewer, "", reason, problems));
    }

    private JteModel page(
            Frame frame,
            @Nullable Viewer viewer,
            String monday,
            String reason,
            List<Problem> problems) {
        return pages.talksRounds(frame, rounds.page(viewer), monday, reason, problems);
    }
}
