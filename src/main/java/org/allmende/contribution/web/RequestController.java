package org.allmende.contribution.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import jtegenerated.Templates;
import org.allmende.contribution.ChangeRequestId;
import org.allmende.contribution.RequestPages;
import org.allmende.contribution.RequestSending;
import org.allmende.contribution.RequestTalk;
import org.allmende.shared.Problem;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A proposal, for those who make it and those who look after the template. */
@Controller
@RequestMapping("/vorschlaege/{proposal}")
class RequestController {

    private final RequestPages requests;
    private final RequestSending sending;
    private final RequestTalk talk;
    private final Templates pages;

    RequestController(
            RequestPages requests, RequestSending sending, RequestTalk talk, Templates pages) {
        this.requests = requests;
        this.sending = sending;
        this.talk = talk;
        this.pages = pages;
    }

    @GetMapping
    Answer show(Frame frame, Viewer viewer, @PathVariable("proposal") ChangeRequestId request) {
        return Answer.show(page(frame, viewer, request, "", List.of()));
    }

    @PostMapping("/spuren")
    Answer decide(
            Frame frame,
            Viewer viewer,
            @PathVariable("proposal") ChangeRequestId request,
            @RequestParam Map<String, String> fields) {
        return Answer.trying(
                () -> {
                    sending.decide(
                            viewer,
                            request,
                            fields.getOrDefault("mark", ""),
                            fields.getOrDefault("entscheidung", ""),
                            fields.getOrDefault("other", ""));
                    return back(request).saying("drafting.traces.decided");
                },
                problems -> page(frame, viewer, request, "", problems));
    }

    @PostMapping("/einreichung")
    Answer send(Frame frame, Viewer viewer, @PathVariable("proposal") ChangeRequestId request) {
        return Answer.trying(
                () -> {
                    sending.send(viewer, request);
                    return back(request).saying("contribution.sent.done");
                },
                problems -> page(frame, viewer, request, "", problems));
    }

    @PostMapping("/rueckzug")
    Answer withdraw(Frame frame, Viewer viewer, @PathVariable("proposal") ChangeRequestId request) {
        return Answer.trying(
                () -> {
                    sending.withdraw(viewer, request);
                    return back(request).saying("contribution.withdrawn");
                },
                problems -> page(frame, viewer, request, "", problems));
    }

    @PostMapping("/nachrichten")
    Answer write(
            Frame frame,
            Viewer viewer,
            @PathVariable("proposal") ChangeRequestId request,
            @RequestParam(defaultValue = "") String message) {
        return Answer.trying(
                () -> {
                    talk.write(viewer, request, message);
                    return back(request).saying("contribution.written");
                },
                problems -> page(frame, viewer, request, message, problems));
    }

    private JteModel page(
            Frame frame,
            Viewer viewer,
            ChangeRequestId request,
            String message,
            List<Problem> problems) {
        return pages.contributionRequest(
                frame, requests.of(frame, viewer, request), message, problems);
    }

    private static Answer.Elsewhere back(ChangeRequestId request) {
        return Answer.seeOther("/vorschlaege/" + request);
    }
}
