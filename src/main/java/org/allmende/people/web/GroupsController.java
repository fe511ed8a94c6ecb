package org.allmende.people.web;

import java.util.List;
import jtegenerated.Templates;
import org.allmende.people.GroupKeeping;
import org.allmende.people.PersonGroupForm;
import org.allmende.people.PersonGroupId;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Groups of persons: units, teams, committees. */
@Controller
@RequestMapping(GroupsController.PATH)
class GroupsController {

    static final String PATH = "/verwaltung/gruppen";

    private final Templates pages;
    private final GroupKeeping groups;

    GroupsController(Templates pages, GroupKeeping groups) {
        this.pages = pages;
        this.groups = groups;
    }

    @GetMapping
    Answer show(Frame frame, Viewer viewer) {
        return Answer.show(
                pages.peopleGroupsPage(
                        frame, viewer, groups.page(viewer), PersonGroupForm.empty(), List.of()));
    }

    @PostMapping
    Answer add(Frame frame, Viewer viewer, PersonGroupForm form) {
        return Answer.trying(
                () -> {
                    groups.add(viewer, form);
                    return Answer.seeOther(PATH)
                            .saying("people.persongroup.added", form.name().strip());
                },
                problems ->
                        pages.peopleGroupsPage(frame, viewer, groups.page(viewer), form, problems));
    }

    @GetMapping("/{group}")
    Answer form(Frame frame, Viewer viewer, @PathVariable PersonGroupId group) {
        var known = groups.group(viewer, group);
        return Answer.show(
                pages.peopleGroupsEdit(
                        frame,
                        viewer,
                        known,
                        groups.page(viewer).colleagues(),
                        PersonGroupForm.of(known),
                        List.of()));
    }

    @PostMapping("/{group}")
    Answer change(
            Frame frame, Viewer viewer, @PathVariable PersonGroupId group, PersonGroupForm form) {
        return Answer.trying(
                () -> {
                    groups.change(viewer, group, form);
                    return Answer.seeOther(PATH)
                            .saying("people.persongroup.changed", form.name().strip());
                },
                problems ->
                        pages.peopleGroupsEdit(
                                frame,
                                viewer,
                                groups.group(viewer, group),
                                groups.page(viewer).colleagues(),
                                form,
                                problems));
    }

    @PostMapping("/{group}/aufloesung")
    Answer dissolve(Viewer viewer, @PathVariable PersonGroupId group) {
        return Answer.seeOther(PATH)
                .saying("people.persongroup.removed", groups.dissolve(viewer, group));
    }
}
