package org.allmende.contribution.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Set;
import jtegenerated.Templates;
import org.allmende.contribution.AnswerForm;
import org.allmende.contribution.ChangeRequestId;
import org.allmende.contribution.RequestAnswer;
import org.allmende.contribution.RequestPages;
import org.allmende.shared.Problem;
import org.allmende.shared.Stale;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What those who look after a template say to a proposal. */
@Controller
@RequestMapping("/vorschlaege/{proposal}")
class AnswerController {

    private final RequestAnswer answer;
    private final RequestPages requests;
    private final Templates pages;

    AnswerController(RequestAnswer answer, RequestPages requests, Templates pages) {
        this.answer = answer;
        this.requests = requests;
        this.pages = pages;
    }

    @PostMapping("/uebernahme")
    Answer accept(
            Frame frame,
            Viewer viewer,
            @PathVariable("proposal") ChangeRequestId request,
            @RequestParam(defaultValue = "") Set<String> chosen,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String newest) {
        var form = new AnswerForm(chosen, words, newest);
        try {
            return Answer.trying(
                    () ->
                            Answer.seeOther("/werkstatt/" + answer.accept(viewer, request, form))
                                    .saying("contribution.accepted"),
                    problems -> page(frame, viewer, request, form, problems));
        } catch (Stale newer) {
            var problems = List.of(Problem.of("contribution.stale"));
            return Answer.show(page(frame, viewer, request, form, problems), 409);
        }
    }

    @PostMapping("/ablehnung")
    Answer decline(
            Frame frame,
            Viewer viewer,
            @PathVariable("proposal") ChangeRequestId request,
            @RequestParam(defaultValue = "") Set<String> chosen,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String newest) {
        var form = new AnswerForm(chosen, words, newest);
        return Answer.trying(
                () -> {
                    answer.decline(viewer, request, form);
                    return Answer.seeOther("/vorschlaege/" + request)
                            .saying("contribution.declined");
                },
                problems -> page(frame, viewer, request, form, problems));
    }

    private JteModel page(
            Frame frame,
            Viewer viewer,
            ChangeRequestId request,
            AnswerForm form,
            List<Problem> problems) {
        return pages.contributionRequest(
                frame, requests.again(frame, viewer, request, form), "", problems);
    }
}
