package org.allmende.work.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.UUID;
import jtegenerated.Templates;
import org.allmende.shared.Forbidden;
import org.allmende.shared.Problem;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectMembership;
import org.allmende.work.Team;
import org.allmende.work.Teams;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Who is in a project, and what they may do there. */
@Controller
@RequestMapping("/projekte/{project}/beteiligte")
class TeamController {

    private final Templates pages;
    private final Teams teams;
    private final ProjectMembership membership;

    TeamController(Templates pages, Teams teams, ProjectMembership membership) {
        this.pages = pages;
        this.teams = teams;
        this.membership = membership;
    }

    @GetMapping
    Answer show(Frame frame, Viewer viewer, @PathVariable ProjectId project) {
        return Answer.show(
                pages.workProjectTeam(
                        frame,
                        teams.of(viewer, project, frame.t().today()),
                        GrantForm.empty(),
                        List.of()));
    }

    @PostMapping
    Answer give(Frame frame, Viewer viewer, @PathVariable ProjectId project, GrantForm form) {
        return Answer.trying(
                () -> {
                    var read = form.read(viewer, membership);
                    membership.give(viewer, project, null, read.grantee(), read.role());
                    return Answer.seeOther("/projekte/" + project + "/beteiligte")
                            .saying("work.member.given");
                },
                problems -> again(frame, viewer, project, form, problems));
    }

    /** A person, or the right of a group. */
    @PostMapping("/{holder}/entfernung")
    Answer take(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable UUID holder) {
        return Answer.trying(
                () -> {
                    membership.takeWhole(viewer, project, holder);
                    String next =
                            holder.equals(viewer.person().value())
                                    ? "/projekte"
                                    : "/projekte/" + project + "/beteiligte";
                    return Answer.seeOther(next).saying("work.member.taken");
                },
                problems -> again(frame, viewer, project, GrantForm.empty(), problems));
    }

    /** Whoever may not change anything here is told so, not that the form was filled in wrongly. */
    private JteModel again(
            Frame frame, Viewer viewer, ProjectId project, GrantForm form, List<Problem> problems) {
        Team team = teams.of(viewer, project, frame.t().today());
        if (!team.head().project().mine().mayPlan()) {
            throw new Forbidden();
        }
        return pages.workProjectTeam(frame, team, form, problems);
    }
}
