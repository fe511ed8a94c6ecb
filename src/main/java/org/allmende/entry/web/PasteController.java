package org.allmende.entry.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import jtegenerated.Templates;
import org.allmende.entry.ListEntry;
import org.allmende.entry.Packages;
import org.allmende.entry.Paste;
import org.allmende.entry.PasteFix;
import org.allmende.entry.PasteReading;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemCreation;
import org.allmende.work.ProjectHeads;
import org.allmende.work.ProjectId;
import org.allmende.work.WayBack;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Several lines at once: typed with their indentation, or pasted from a spreadsheet. */
@Controller
@RequestMapping("/projekte/{project}/einfuegen")
class PasteController {

    private final Templates pages;
    private final PasteReading reading;
    private final ListEntry entry;
    private final ItemCreation creation;
    private final ProjectHeads heads;
    private final Packages packages;

    PasteController(
            Templates pages,
            PasteReading reading,
            ListEntry entry,
            ItemCreation creation,
            ProjectHeads heads,
            Packages packages) {
        this.pages = pages;
        this.reading = reading;
        this.entry = entry;
        this.creation = creation;
        this.heads = heads;
        this.packages = packages;
    }

    @GetMapping
    Answer ask(Frame frame, Viewer viewer, @PathVariable ProjectId project, PasteForm form) {
        creation.checkPlansAt(viewer, project, form.parent());
        return Answer.show(form(frame, viewer, project, form, List.of()));
    }

    @PostMapping("/vorschau")
    Answer preview(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            PasteForm form,
            @RequestParam Map<String, String> sent) {
        creation.checkPlansAt(viewer, project, form.parent());
        List<PasteFix> fixes = PasteForm.fixes(sent);
        return Answer.trying(
                () ->
                        Answer.show(
                                preview(
                                        frame,
                                        viewer,
                                        project,
                                        form,
                                        reading.read(viewer, form.text(), form.columns(), fixes),
                                        List.of())),
                problems -> again(frame, viewer, project, form, fixes, problems));
    }

    @PostMapping
    Answer enter(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            PasteForm form,
            @RequestParam Map<String, String> sent) {
        creation.checkPlansAt(viewer, project, form.parent());
        List<PasteFix> fixes = PasteForm.fixes(sent);
        return Answer.trying(
                () -> {
                    var entered =
                            entry.enter(
                                    viewer,
                                    project,
                                    form.parent(),
                                    form.text(),
                                    form.columns(),
                                    fixes);
                    String back = WayBack.to(project, form.zurueck());
                    return Answer.seeOther(back)
                            .saying(
                                    entered.count() == 1 ? "entry.pasted.one" : "entry.pasted",
                                    frame.t().number(entered.count()))
                            .undoing(WayBack.undo(project, entered.change(), back));
                },
                problems -> again(frame, viewer, project, form, fixes, problems));
    }

    /**
     * The preview with what is wrong; a text that cannot be read at all is shown as it was typed.
     */
    private JteModel again(
            Frame frame,
            Viewer viewer,
            ProjectId project,
            PasteForm form,
            List<PasteFix> fixes,
            List<Problem> problems) {
        try {
            Paste paste = reading.read(viewer, form.text(), form.columns(), fixes);
            return preview(frame, viewer, project, form, paste, problems);
        } catch (Refused columns) {
            try {
                Paste paste = reading.read(viewer, form.text(), null, fixes);
                return preview(frame, viewer, project, form, paste, problems);
            } catch (Refused text) {
                return form(frame, viewer, project, form, problems);
            }
        }
    }

    private JteModel preview(
            Frame frame,
            Viewer viewer,
            ProjectId project,
            PasteForm form,
            Paste paste,
            List<Problem> problems) {
        return pages.entryPreview(
                frame,
                heads.ofParts(viewer, project, frame.t().today()),
                packages.of(viewer, project),
                form,
                WayBack.to(project, form.zurueck()),
                paste,
                new PasteWords(frame.t()),
                problems);
    }

    private JteModel form(
            Frame frame, Viewer viewer, ProjectId project, PasteForm form, List<Problem> problems) {
        return pages.entryPaste(
                frame,
                heads.ofParts(viewer, project, frame.t().today()),
                packages.of(viewer, project),
                form,
                WayBack.to(project, form.zurueck()),
                problems);
    }
}
