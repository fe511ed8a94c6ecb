package org.allmende.fields.web;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jtegenerated.Templates;
import org.allmende.fields.FieldEntry;
import org.allmende.shared.Problem;
import org.allmende.shell.Frame;
import org.allmende.shell.Problems;
import org.allmende.tenancy.Viewer;
import org.allmende.work.TaskEdit;
import org.allmende.work.TaskFormPart;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Own fields in the form of a task. */
@Component
class FieldsFormPart implements TaskFormPart {

    private final Templates pages;
    private final FieldEntry entry;

    FieldsFormPart(Templates pages, FieldEntry entry) {
        this.pages = pages;
        this.entry = entry;
    }

    @Override
    public @Nullable Content show(
            Frame frame,
            Viewer viewer,
            TaskEdit edit,
            @Nullable Map<String, String> typed,
            List<Problem> problems) {
        var lines = entry.lines(viewer, edit.item().id(), edit.item().kind());
        return lines.isEmpty()
                ? null
                : pages.fieldsInputs(
                        frame, edit, lines, new FieldInputs(frame.t(), typed), problems);
    }

    @Override
    public Map<UUID, @Nullable String> read(
            Viewer viewer, TaskEdit edit, Map<String, String> typed, Problems problems) {
        if (typed.keySet().stream().noneMatch(name -> name.startsWith("feld-"))) {
            return Map.of();
        }
        return entry.read(
                viewer,
                edit.item().id(),
                edit.item().kind(),
                typed,
                edit.colleagues().stream().map(colleague -> colleague.card().id()).toList(),
                problems);
    }

    @Override
    public String input(UUID field) {
        return FieldEntry.input(field);
    }
}
