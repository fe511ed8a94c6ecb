package org.allmende.people.web;

import gg.jte.models.runtime.JteModel;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import jtegenerated.Templates;
import org.allmende.people.AuthorityForm;
import org.allmende.people.AuthoritySettings;
import org.allmende.people.ClosingForm;
import org.allmende.shared.NotFound;
import org.allmende.shared.Problem;
import org.allmende.shared.Stale;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class AuthorityController {

    private static final String PATH = "/verwaltung/behoerde";

    private final Templates pages;
    private final AuthoritySettings settings;

    AuthorityController(Templates pages, AuthoritySettings settings) {
        this.pages = pages;
        this.settings = settings;
    }

    @GetMapping(PATH)
    Answer show(Frame frame, Viewer viewer) {
        return Answer.show(
                page(
                        frame,
                        viewer,
                        AuthorityForm.of(settings.of(viewer)),
                        ClosingForm.empty(),
                        List.of()));
    }

    @PostMapping(PATH)
    Answer save(Frame frame, Viewer viewer, AuthorityForm form) {
        try {
            return Answer.trying(
                    () -> {
                        settings.change(viewer, form);
                        return Answer.seeOther(PATH).saying("people.authority.saved");
                    },
                    problems -> page(frame, viewer, form, ClosingForm.empty(), problems));
        } catch (Stale stale) {
            var now = AuthorityForm.of(settings.of(viewer));
            return Answer.show(
                    page(frame, viewer, form.over(now), ClosingForm.empty(), form.differences(now)),
                    409);
        }
    }

    @PostMapping("/verwaltung/schliesstage")
    Answer close(Frame frame, Viewer viewer, ClosingForm form) {
        return Answer.trying(
                () -> {
                    var closing = settings.close(viewer, form);
                    return Answer.seeOther(PATH)
                            .saying("people.closing.added", frame.t().longDate(closing.day()));
                },
                problems ->
                        page(frame, viewer, AuthorityForm.of(settings.of(viewer)), form, problems));
    }

    @PostMapping("/verwaltung/schliesstage/{day}/entfernung")
    Answer open(Frame frame, Viewer viewer, @PathVariable String day) {
        LocalDate date = date(day);
        settings.open(viewer, date);
        return Answer.seeOther(PATH).saying("people.closing.removed", frame.t().longDate(date));
    }

    private JteModel page(
            Frame frame,
            Viewer viewer,
            AuthorityForm form,
            ClosingForm closing,
            List<Problem> problems) {
        return pages.peopleAuthorityPage(
                frame,
                form,
                closing,
                settings.closings(viewer),
                settings.softwareInUse(viewer),
                problems);
    }

    private static LocalDate date(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException none) {
            throw new NotFound();
        }
    }
}
