package org.allmende.work.web;

import gg.jte.Content;
import gg.jte.models.runtime.JteModel;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import jtegenerated.Templates;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.allmende.work.TaskPanel;
import org.allmende.work.TaskSheet;
import org.allmende.work.TaskSheets;
import org.springframework.stereotype.Component;

/** Puts the page of an item together, with the parts of other modules. */
@Component
class TaskPages {

    private final Templates pages;
    private final TaskSheets sheets;
    private final List<TaskPanel> panels;

    TaskPages(Templates pages, TaskSheets sheets, List<TaskPanel> panels) {
        this.pages = pages;
        this.sheets = sheets;
        this.panels = panels.stream().sorted(Comparator.comparingInt(TaskPanel::order)).toList();
    }

    JteModel page(Frame frame, Viewer viewer, ProjectId project, ItemId item, TaskTalk talk) {
        TaskSheet sheet = sheets.of(viewer, project, item);
        return pages.workTaskPage(
                frame,
                sheet,
                talk,
                shown(TaskPanel.Side.TOP, frame, viewer, sheet),
                shown(TaskPanel.Side.CONTENT, frame, viewer, sheet),
                shown(TaskPanel.Side.ASIDE, frame, viewer, sheet));
    }

    private List<Content> shown(TaskPanel.Side side, Frame frame, Viewer viewer, TaskSheet sheet) {
        return panels.stream()
                .filter(panel -> panel.side() == side)
                .map(panel -> panel.show(frame, viewer, sheet))
                .filter(Objects::nonNull)
                .toList();
    }
}
