package org.allmende.work.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Objects;
import jtegenerated.Templates;
import org.allmende.shared.Forbidden;
import org.allmende.shared.Problem;
import org.allmende.shell.Address;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.Problems;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectMembership;
import org.allmende.work.ProjectRole;
import org.allmende.work.Team;
import org.allmende.work.Teams;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

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
                        frame, teams.of(viewer, project, frame.t().today()), List.of()));
    }

    @PostMapping
    Answer give(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable String role) {
        return Answer.trying(
                () -> {
                    var problems = new Problems();
                    PersonId whom = Address.id(person, PersonId::of);
                    if (whom == null) {
                        problems.at("person", "work.member.choose");
                    }
                    ProjectRole given =
                            problems.choice("role", role, ProjectRole.class, ProjectRole.READING);
                    problems.refuseIfAny();
                    membership.give(viewer, project, Objects.requireNonNull(whom), given);
                    return Answer.seeOther("/projekte/" + project + "/beteiligte")
                            .saying("work.member.given");
                },
                problems -> again(frame, viewer, project, problems));
    }

    @PostMapping("/{person}/entfernung")
    Answer take(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable PersonId person) {
        return Answer.trying(
                () -> {
                    membership.take(viewer, project, person);
                    String next =
                            person.equals(viewer.person())
                                    ? "/projekte"
                                    : "/projekte/" + project + "/beteiligte";
                    return Answer.seeOther(next).saying("work.member.taken");
                },
                problems -> again(frame, viewer, project, problems));
    }

    /** Whoever may not change anything here is told so, not that the form was filled in wrongly. */
    private JteModel again(Frame frame, Viewer viewer, ProjectId project, List<Problem> problems) {
        Team team = teams.of(viewer, project, frame.t().today());
        if (!team.head().project().mine().mayPlan()) {
            throw new Forbidden();
        }
        return pages.workProjectTeam(frame, team, problems);
    }
}
