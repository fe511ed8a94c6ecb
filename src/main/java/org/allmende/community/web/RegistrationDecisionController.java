package org.allmende.community.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.function.Supplier;
import jtegenerated.Templates;
import org.allmende.community.Registration;
import org.allmende.community.RegistrationDeciding;
import org.allmende.community.RegistrationId;
import org.allmende.shared.Problem;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.OpenToCommunity;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The operator admits administrations, refuses them or asks back. */
@OpenToCommunity
@Controller
class RegistrationDecisionController {

    private static final String PATH = "/betrieb/anmeldungen";
    private static final String ONE = PATH + "/{registration}";

    private final Templates pages;
    private final RegistrationDeciding deciding;

    RegistrationDecisionController(Templates pages, RegistrationDeciding deciding) {
        this.pages = pages;
        this.deciding = deciding;
    }

    @GetMapping(PATH)
    Answer all(Frame frame, Viewer viewer) {
        return Answer.show(pages.communityRegistrationsList(frame, deciding.all(viewer)));
    }

    @GetMapping(ONE)
    Answer one(Frame frame, Viewer viewer, @PathVariable RegistrationId registration) {
        return Answer.show(page(frame, deciding.one(viewer, registration), "", "", List.of()));
    }

    @PostMapping(ONE + "/aufnahme")
    Answer admit(Frame frame, Viewer viewer, @PathVariable RegistrationId registration) {
        return decided(
                frame,
                viewer,
                registration,
                "",
                "",
                () -> {
                    deciding.admit(viewer, registration);
                    return "community.registration.admitted";
                });
    }

    @PostMapping(ONE + "/ablehnung")
    Answer refuse(
            Frame frame,
            Viewer viewer,
            @PathVariable RegistrationId registration,
            @RequestParam(defaultValue = "") String reason) {
        return decided(
                frame,
                viewer,
                registration,
                reason,
                "",
                () -> {
                    deciding.refuse(viewer, registration, reason);
                    return "community.registration.refused";
                });
    }

    @PostMapping(ONE + "/rueckfrage")
    Answer ask(
            Frame frame,
            Viewer viewer,
            @PathVariable RegistrationId registration,
            @RequestParam(defaultValue = "") String question) {
        return decided(
                frame,
                viewer,
                registration,
                "",
                question,
                () -> {
                    deciding.ask(viewer, registration, question);
                    return "community.registration.asked";
                });
    }

    private Answer decided(
            Frame frame,
            Viewer viewer,
            RegistrationId id,
            String reason,
            String question,
            Supplier<String> step) {
        Registration one = deciding.one(viewer, id);
        return Answer.trying(
                () -> Answer.seeOther(PATH).saying(step.get(), one.name()),
                problems -> page(frame, one, reason, question, problems));
    }

    private JteModel page(
            Frame frame, Registration one, String reason, String question, List<Problem> problems) {
        return pages.communityRegistrationsOne(frame, one, reason, question, problems);
    }
}
