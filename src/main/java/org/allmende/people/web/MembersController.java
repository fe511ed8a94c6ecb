package org.allmende.people.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import jtegenerated.Templates;
import org.allmende.people.Administration;
import org.allmende.people.InvitationForm;
import org.allmende.people.InvitationSending;
import org.allmende.shared.Problem;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.ShownOnce;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class MembersController {

    private static final String PATH = "/verwaltung";

    private final Templates pages;
    private final Administration administration;
    private final InvitationSending invitations;

    MembersController(
            Templates pages, Administration administration, InvitationSending invitations) {
        this.pages = pages;
        this.administration = administration;
        this.invitations = invitations;
    }

    @GetMapping(PATH)
    Answer show(
            Frame frame,
            Viewer viewer,
            @RequestParam(defaultValue = "") String suche,
            HttpServletRequest request) {
        var page = administration.page(viewer, suche);
        return Answer.show(
                pages.peopleMembersPage(
                        frame,
                        viewer,
                        page,
                        InvitationForm.empty(),
                        List.of(),
                        ShownOnce.in(request)));
    }

    @PostMapping(PATH + "/mitglieder/{person}")
    Answer change(
            Frame frame,
            Viewer viewer,
            @PathVariable PersonId person,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String unit) {
        return Answer.trying(
                () -> {
                    var member = administration.change(viewer, person, group, unit);
                    return Answer.seeOther(PATH)
                            .saying("people.member.changed", member.card().name());
                },
                problems -> again(frame, viewer, InvitationForm.empty(), general(problems)));
    }

    @PostMapping(PATH + "/mitglieder/{person}/entfernung")
    Answer remove(Frame frame, Viewer viewer, @PathVariable PersonId person) {
        return Answer.trying(
                () -> {
                    var member = administration.remove(viewer, person);
                    return Answer.seeOther(PATH)
                            .saying("people.member.removed", member.card().name());
                },
                problems -> again(frame, viewer, InvitationForm.empty(), problems));
    }

    @PostMapping(PATH + "/einladungen")
    Answer invite(Frame frame, Viewer viewer, InvitationForm form, HttpServletRequest request) {
        return Answer.trying(
                () -> {
                    ShownOnce.put(request, invitations.send(viewer, form));
                    return Answer.seeOther(PATH)
                            .saying("people.invitation.sent", form.email().strip());
                },
                problems -> again(frame, viewer, form, problems));
    }

    @PostMapping(PATH + "/einladungen/{id}/widerruf")
    Answer withdraw(Viewer viewer, @PathVariable UUID id) {
        return Answer.seeOther(PATH)
                .saying("people.invitation.withdrawn", administration.withdraw(viewer, id));
    }

    private JteModel again(
            Frame frame, Viewer viewer, InvitationForm form, List<Problem> problems) {
        return pages.peopleMembersPage(
                frame, viewer, administration.page(viewer, ""), form, problems, "");
    }

    /**
     * The sentence stands on top: the fields of a line of the list have no room, and share their
     * names with the invitation.
     */
    private static List<Problem> general(List<Problem> problems) {
        return problems.stream()
                .map(problem -> new Problem(null, problem.code(), problem.arguments()))
                .toList();
    }
}
