package org.allmende.drafting.web;

import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import jtegenerated.Templates;
import org.allmende.drafting.DraftFile;
import org.allmende.drafting.DraftId;
import org.allmende.drafting.DraftStart;
import org.allmende.drafting.Workshop;
import org.allmende.library.TemplateKind;
import org.allmende.plan.PlanDocument;
import org.allmende.plan.PlanRefused;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The Werkstatt, and the ways to begin a template. */
@Controller
@RequestMapping(WorkshopController.PATH)
class WorkshopController {

    static final String PATH = "/werkstatt";

    private final Workshop workshop;
    private final DraftStart start;
    private final Templates pages;

    WorkshopController(Workshop workshop, DraftStart start, Templates pages) {
        this.workshop = workshop;
        this.start = start;
        this.pages = pages;
    }

    @GetMapping
    Answer show(Frame frame, Viewer viewer) {
        return Answer.show(page(frame, viewer, TemplateKind.TEMPLATE, "", List.of()));
    }

    @PostMapping
    Answer empty(
            Frame frame,
            Viewer viewer,
            @RequestParam(required = false) @Nullable String art,
            @RequestParam(defaultValue = "") String title) {
        var kind = TemplateKind.of(art);
        return Answer.trying(
                () -> begun(start.empty(viewer, kind, title)),
                problems -> page(frame, viewer, kind, title, problems));
    }

    @PostMapping("/datei")
    Answer file(
            Frame frame,
            Viewer viewer,
            @RequestParam(required = false) @Nullable MultipartFile datei) {
        workshop.of(viewer);
        return Answer.trying(
                () -> begun(start.from(viewer, read(frame, datei))),
                problems -> page(frame, viewer, TemplateKind.TEMPLATE, "", problems));
    }

    @PostMapping("/vorlagen/{slug}")
    Answer nextVersion(Viewer viewer, @PathVariable String slug) {
        return begun(start.nextVersion(viewer, slug));
    }

    private static Answer begun(DraftId draft) {
        return Answer.seeOther(PATH + "/" + draft).saying("drafting.begun");
    }

    private static PlanDocument read(Frame frame, @Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            throw new Refused(Problem.at("datei", "drafting.file.none"));
        }
        try (InputStream content = file.getInputStream()) {
            return DraftFile.read(
                    Objects.requireNonNullElse(file.getOriginalFilename(), ""), content);
        } catch (PlanRefused refused) {
            String why = frame.t().of(refused.code(), refused.arguments().toArray());
            throw new Refused(
                    refused.line() > 0
                            ? Problem.at(
                                    "datei",
                                    "drafting.file.at",
                                    refused.line(),
                                    refused.column(),
                                    why)
                            : Problem.at("datei", "drafting.file.wrong", why));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private JteModel page(
            Frame frame, Viewer viewer, TemplateKind kind, String title, List<Problem> problems) {
        return pages.draftingWorkshop(frame, viewer, workshop.of(viewer), kind, title, problems);
    }
}
