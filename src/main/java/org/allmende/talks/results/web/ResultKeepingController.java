package org.allmende.talks.results.web;

import java.util.List;
import jtegenerated.Templates;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.OpenToCommunity;
import org.allmende.talks.SessionId;
import org.allmende.talks.results.RecordingForm;
import org.allmende.talks.results.RecordingKeeping;
import org.allmende.talks.results.ResultPage;
import org.allmende.talks.results.ResultReading;
import org.allmende.talks.results.TakeawayForm;
import org.allmende.talks.results.TakeawayId;
import org.allmende.talks.results.TakeawayKeeping;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Takeaways and recordings in the hands of those who write the note. */
@OpenToCommunity
@Controller
@RequestMapping(ResultPaths.SESSION)
class ResultKeepingController {

    private final TakeawayKeeping takeaways;
    private final RecordingKeeping recordings;
    private final ResultReading results;
    private final Templates pages;

    ResultKeepingController(
            TakeawayKeeping takeaways,
            RecordingKeeping recordings,
            ResultReading results,
            Templates pages) {
        this.takeaways = takeaways;
        this.recordings = recordings;
        this.results = results;
        this.pages = pages;
    }

    @GetMapping("/impulse")
    Answer takeaway(Frame frame, Viewer viewer, @PathVariable SessionId session) {
        return Answer.show(
                pages.talksResultsTakeaway(
                        frame, takeaways.page(viewer, session), TakeawayForm.EMPTY, List.of()));
    }

    @PostMapping("/impulse")
    Answer add(Frame frame, Viewer viewer, @PathVariable SessionId session, TakeawayForm form) {
        return Answer.trying(
                () -> {
                    takeaways.add(viewer, session, form);
                    return back(session).saying("talks.takeaway.added");
                },
                problems ->
                        pages.talksResultsTakeaway(
                                frame, takeaways.page(viewer, session), form, problems));
    }

    @PostMapping("/impulse/{takeaway}/entfernung")
    Answer remove(
            Viewer viewer, @PathVariable SessionId session, @PathVariable TakeawayId takeaway) {
        takeaways.remove(viewer, session, takeaway);
        return back(session).saying("talks.takeaway.removed");
    }

    @GetMapping("/aufzeichnung")
    Answer recording(Frame frame, Viewer viewer, @PathVariable SessionId session) {
        return Answer.show(
                pages.talksResultsRecording(
                        frame, recordings.page(viewer, session), results.recording(), List.of()));
    }

    @PostMapping("/aufzeichnung")
    Answer record(Frame frame, Viewer viewer, @PathVariable SessionId session, RecordingForm form) {
        return Answer.trying(
                () -> {
                    recordings.put(viewer, session, form);
                    return back(session).saying("talks.recording.added");
                },
                problems ->
                        pages.talksResultsRecording(
                                frame, recordings.page(viewer, session), form, problems));
    }

    @PostMapping("/aufzeichnung/entfernung")
    Answer takeDown(Viewer viewer, @PathVariable SessionId session) {
        recordings.remove(viewer, session);
        return back(session).saying("talks.recording.removed");
    }

    private static Answer.Elsewhere back(SessionId session) {
        return Answer.seeOther(ResultPage.path(session));
    }
}
