package org.allmende.partners.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import jtegenerated.Templates;
import org.allmende.partners.PartnerNaming;
import org.allmende.shell.Address;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.Problems;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectRole;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Projects of other authorities that invited the viewer’s. */
@Controller
@RequestMapping(JointProjectsController.PATH)
class JointProjectsController {

    static final String PATH = "/partnerschaften";

    private final Templates pages;
    private final PartnerNaming naming;

    JointProjectsController(Templates pages, PartnerNaming naming) {
        this.pages = pages;
        this.naming = naming;
    }

    @GetMapping
    Answer show(Frame frame, Viewer viewer) {
        return Answer.show(pages.partnersJoint(frame, naming.page(viewer), List.of()));
    }

    @PostMapping("/{partnership}/antwort")
    Answer answer(
            Frame frame,
            Viewer viewer,
            @PathVariable UUID partnership,
            @RequestParam(defaultValue = "") String accepted) {
        boolean yes = accepted.equals("true");
        return step(
                frame,
                viewer,
                () -> {
                    naming.answer(viewer, partnership, yes);
                    return Answer.seeOther(PATH)
                            .saying(yes ? "partners.accepted" : "partners.declined");
                });
    }

    @PostMapping("/{partnership}/personen")
    Answer name(
            Frame frame,
            Viewer viewer,
            @PathVariable UUID partnership,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String role) {
        return step(
                frame,
                viewer,
                () -> {
                    naming.checkNames(viewer, partnership);
                    var problems = new Problems();
                    PersonId whom = Address.id(person, PersonId::of);
                    if (whom == null) {
                        problems.at("person", "work.member.choose");
                    }
                    ProjectRole given =
                            problems.choice("role", role, ProjectRole.class, ProjectRole.READING);
                    problems.refuseIfAny();
                    naming.name(viewer, partnership, Objects.requireNonNull(whom), given);
                    return Answer.seeOther(PATH).saying("partners.named");
                });
    }

    @PostMapping("/{partnership}/personen/{person}/entfernung")
    Answer drop(Viewer viewer, @PathVariable UUID partnership, @PathVariable PersonId person) {
        naming.drop(viewer, partnership, person);
        return Answer.seeOther(PATH).saying("partners.dropped");
    }

    @PostMapping("/{partnership}/ende")
    Answer end(Viewer viewer, @PathVariable UUID partnership) {
        naming.end(viewer, partnership);
        return Answer.seeOther(PATH).saying("partners.ended");
    }

    private Answer step(Frame frame, Viewer viewer, Supplier<Answer> step) {
        return Answer.trying(
                step, problems -> pages.partnersJoint(frame, naming.page(viewer), problems));
    }
}
