package org.allmende.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmende.fields.FieldForm;
import org.allmende.fields.FieldKeeping;
import org.allmende.people.PersonGroup;
import org.allmende.people.PersonGroups;
import org.allmende.tenancy.Fence;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectItem;
import org.allmende.work.ProjectTree;
import org.allmende.work.TaskEdit;
import org.allmende.work.TaskEditing;
import org.allmende.work.TaskSheets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the town wants to know of its tasks besides; tags, and a group that carries tasks out. */
@Component
@Order(60)
class FieldScene implements Scene {

    private static final String PROJECT = "Bewohnerparkausweis online";
    private static final List<List<String>> TAGS =
            List.of(List.of("Bürgerservice", "OZG"), List.of("OZG"), List.of("Bürgerservice"));

    private final Players players;
    private final Repertoire repertoire;
    private final FieldKeeping fields;
    private final PersonGroups groups;
    private final ProjectTree trees;
    private final TaskSheets sheets;
    private final TaskEditing editing;

    FieldScene(
            Players players,
            Repertoire repertoire,
            FieldKeeping fields,
            PersonGroups groups,
            ProjectTree trees,
            TaskSheets sheets,
            TaskEditing editing) {
        this.players = players;
        this.repertoire = repertoire;
        this.fields = fields;
        this.groups = groups;
        this.trees = trees;
        this.sheets = sheets;
        this.editing = editing;
    }

    @Override
    public void play(LocalDate today) {
        Viewer thomas = players.viewer(Cast.THOMAS);
        define(thomas, today, "Kostenstelle", "NUMBER", "", "Fünf Stellen");
        define(thomas, today, "Beschluss am", "DATE", "", "");
        define(
                thomas,
                today,
                "Beteiligung",
                "CHOICE",
                "keine\nPersonalrat\nGleichstellungsbeauftragte\nPersonalrat und Gleichstellungsbeauftragte",
                "");
        define(thomas, today, "Vorgang im Ratsinformationssystem", "LINK", "", "");
        Viewer miriam = players.viewer(Cast.MIRIAM);
        fill(miriam, repertoire.project(miriam, PROJECT, today), today);
    }

    private void define(
            Viewer viewer, LocalDate today, String name, String kind, String choices, String hint) {
        Stage.on(
                today.minusDays(20),
                viewer,
                () ->
                        fields.add(
                                viewer,
                                new FieldForm(
                                        name, kind, choices, hint, "true", "true", null, null)));
    }

    private void fill(Viewer lead, ProjectId project, LocalDate today) {
        Map<String, UUID> known = new HashMap<>();
        Viewer thomas = players.viewer(Cast.THOMAS);
        Fence.within(thomas, () -> fields.all(thomas))
                .forEach(field -> known.put(field.name(), field.id().value()));
        List<ProjectItem> open =
                Fence.within(lead, () -> trees.of(lead, project)).stream()
                        .filter(item -> !item.isPackage() && !item.isMilestone())
                        .filter(item -> !item.state().isClosed())
                        .limit(TAGS.size())
                        .toList();
        for (int i = 0; i < open.size(); i++) {
            var values = new HashMap<UUID, @Nullable String>();
            values.put(value(known, "Kostenstelle"), "11130");
            if (i == 0) {
                values.put(value(known, "Beschluss am"), today.minusDays(40).toString());
                values.put(
                        value(known, "Vorgang im Ratsinformationssystem"),
                        "https://ratsinfo.musterlingen.example/vorlage/2026-114");
            }
            edit(lead, open.get(i), TAGS.get(i), i == 1, values, today);
        }
    }

    private static UUID value(Map<String, UUID> known, String name) {
        UUID field = known.get(name);
        if (field == null) {
            throw new IllegalStateException(name);
        }
        return field;
    }

    private void edit(
            Viewer lead,
            ProjectItem item,
            List<String> tags,
            boolean grouped,
            Map<UUID, @Nullable String> values,
            LocalDate today) {
        Stage.on(
                today.minusDays(2),
                lead,
                () -> {
                    TaskEdit edit = sheets.edit(lead, item.project(), item.id());
                    var now = TaskEditing.Details.of(edit.item(), edit.calendar());
                    var details =
                            new TaskEditing.Details(
                                    now.title(),
                                    now.description(),
                                    now.doneWhen(),
                                    now.priority(),
                                    now.responsible(),
                                    now.assignees(),
                                    grouped
                                            ? groups.of(lead).stream().map(PersonGroup::id).toList()
                                            : now.groups(),
                                    now.startOn(),
                                    now.endOn(),
                                    now.workdays(),
                                    now.effortHours(),
                                    now.fileReference(),
                                    now.colour(),
                                    tags,
                                    now.legalBases(),
                                    now.links());
                    editing.edit(
                            lead,
                            item.project(),
                            item.id(),
                            edit.item().version(),
                            details,
                            values);
                });
    }
}
