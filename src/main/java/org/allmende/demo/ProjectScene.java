package org.allmende.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.allmende.adoption.AdoptionRequest;
import org.allmende.adoption.AdoptionTerms;
import org.allmende.adoption.TemplateAdoption;
import org.allmende.plan.RoleKey;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectEditing;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectMembership;
import org.allmende.work.ProjectState;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The projects that came from templates, with their past. */
@Component
@Order(10)
class ProjectScene implements Scene {

    private final Players players;
    private final PlayedProject past;
    private final TemplateAdoption adoption;
    private final ProjectEditing editing;
    private final ProjectMembership memberships;

    ProjectScene(
            Players players,
            PlayedProject past,
            TemplateAdoption adoption,
            ProjectEditing editing,
            ProjectMembership memberships) {
        this.players = players;
        this.past = past;
        this.adoption = adoption;
        this.editing = editing;
        this.memberships = memberships;
    }

    @Override
    public void play(LocalDate today) {
        SampleProjects.read().adopted().forEach(one -> play(one, today));
    }

    private void play(SampleProjects.Adopted one, LocalDate today) {
        Viewer lead = players.viewer(Cast.named(one.lead()));
        LocalDate start = monday(today.plus(one.start()));
        LocalDate adopted = start.isAfter(today) ? today.minusDays(3) : start.minusDays(4);
        ProjectId project = Stage.on(adopted, lead, () -> adopt(one, lead, start, adopted));
        past.until(lead, project, today, one.late());
        one.members()
                .forEach((name, role) ->
                        Stage.on(
                                today.minusDays(3),
                                lead,
                                () ->
                                        memberships.give(
                                                lead,
                                                project,
                                                players.id(Cast.named(name)),
                                                role)));
        if (one.done()) {
            Stage.on(
                    today.minusDays(20),
                    lead,
                    () -> editing.bring(lead, project, ProjectState.DONE));
        }
    }

    private ProjectId adopt(
            SampleProjects.Adopted one, Viewer lead, LocalDate start, LocalDate day) {
        var request =
                new AdoptionRequest(
                        one.template(),
                        one.title(),
                        one.reference(),
                        AdoptionTerms.startingOn(start),
                        null,
                        people(one.roles()),
                        null,
                        false);
        ProjectId project = adoption.adopt(lead, request, day);
        var settings =
                new ProjectEditing.Settings(
                        one.title(),
                        one.reference(),
                        "",
                        one.colour(),
                        lead.person(),
                        false,
                        false);
        editing.edit(lead, project, 0, settings);
        return project;
    }

    private Map<RoleKey, List<PersonId>> people(Map<String, List<String>> roles) {
        Map<RoleKey, List<PersonId>> people = new HashMap<>();
        roles.forEach((role, names) ->
                people.put(
                        RoleKey.of(role),
                        names.stream().map(name -> players.id(Cast.named(name))).toList()));
        return people;
    }

    private static LocalDate monday(LocalDate near) {
        return Objects.requireNonNull(
                near.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }
}
