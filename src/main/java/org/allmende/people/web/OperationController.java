package org.allmende.people.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import jtegenerated.Templates;
import org.allmende.people.AuthorityForm;
import org.allmende.people.Operation;
import org.allmende.people.Participation;
import org.allmende.people.ParticipationForm;
import org.allmende.shared.Problem;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.OpenToCommunity;
import org.allmende.shell.ShownOnce;
import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@OpenToCommunity
@Controller
class OperationController {

    private static final String PATH = "/betrieb/behoerden";

    private final Templates pages;
    private final Operation operation;

    OperationController(Templates pages, Operation operation) {
        this.pages = pages;
        this.operation = operation;
    }

    @GetMapping("/betrieb")
    Answer start(Viewer viewer) {
        operation.authorities(viewer);
        return Answer.seeOther(PATH);
    }

    @GetMapping(PATH)
    Answer show(Frame frame, Viewer viewer, HttpServletRequest request) {
        return Answer.show(
                page(frame, viewer, AuthorityForm.empty(), "", List.of(), ShownOnce.in(request)));
    }

    @PostMapping(PATH)
    Answer found(
            Frame frame,
            Viewer viewer,
            AuthorityForm form,
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request) {
        return Answer.trying(
                () -> {
                    ShownOnce.put(request, operation.found(viewer, form, email));
                    return Answer.seeOther(PATH)
                            .saying("people.operation.founded", form.name().strip());
                },
                problems -> page(frame, viewer, form, email, problems, ""));
    }

    @PostMapping(PATH + "/{authority}/pruefung")
    Answer verify(Viewer viewer, @PathVariable AuthorityId authority) {
        operation.verify(viewer, authority);
        return Answer.seeOther(PATH).saying("people.operation.verified");
    }

    @GetMapping(PATH + "/{authority}")
    Answer participation(Frame frame, Viewer viewer, @PathVariable AuthorityId authority) {
        Participation now = operation.participation(viewer, authority);
        return Answer.show(
                pages.peopleOperatorParticipation(
                        frame, now, ParticipationForm.of(now), "", List.of()));
    }

    @PostMapping(PATH + "/{authority}")
    Answer keep(
            Frame frame,
            Viewer viewer,
            @PathVariable AuthorityId authority,
            ParticipationForm form) {
        Participation now = operation.participation(viewer, authority);
        return Answer.trying(
                () -> {
                    operation.keep(viewer, authority, form);
                    return Answer.seeOther(PATH).saying("people.participation.kept", now.name());
                },
                problems -> pages.peopleOperatorParticipation(frame, now, form, "", problems));
    }

    @PostMapping(PATH + "/{authority}/umstellung")
    Answer beginUsing(
            Frame frame,
            Viewer viewer,
            @PathVariable AuthorityId authority,
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request) {
        Participation now = operation.participation(viewer, authority);
        return Answer.trying(
                () -> {
                    ShownOnce.put(request, operation.beginUsing(viewer, authority, email));
                    return Answer.seeOther(PATH).saying("people.participation.begun", now.name());
                },
                problems ->
                        pages.peopleOperatorParticipation(
                                frame, now, ParticipationForm.of(now), email, problems));
    }

    private JteModel page(
            Frame frame,
            Viewer viewer,
            AuthorityForm form,
            String email,
            List<Problem> problems,
            String link) {
        return pages.peopleOperatorPage(
                frame, operation.authorities(viewer), form, email, problems, link);
    }
}
