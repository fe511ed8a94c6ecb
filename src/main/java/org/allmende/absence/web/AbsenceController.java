package org.allmende.absence.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.UUID;
import jtegenerated.Templates;
import org.allmende.absence.Absence;
import org.allmende.absence.AbsenceForm;
import org.allmende.absence.AbsenceSetting;
import org.allmende.shared.Problem;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Absences: one's own below the profile, everybody's below the administration. */
@Controller
class AbsenceController {

    private static final String MINE = "/profil/abwesenheit";
    private static final String ALL = "/verwaltung/abwesenheiten";

    private final Templates pages;
    private final AbsenceSetting absences;

    AbsenceController(Templates pages, AbsenceSetting absences) {
        this.pages = pages;
        this.absences = absences;
    }

    @GetMapping(MINE)
    Answer mine(Frame frame, Viewer viewer) {
        return Answer.show(page(frame, viewer, false, AbsenceForm.empty(), List.of()));
    }

    @PostMapping(MINE)
    Answer enter(Frame frame, Viewer viewer, AbsenceForm form) {
        return enter(frame, viewer, false, form);
    }

    @GetMapping(ALL)
    Answer all(Frame frame, Viewer viewer) {
        return Answer.show(page(frame, viewer, true, AbsenceForm.empty(), List.of()));
    }

    @PostMapping(ALL)
    Answer enterForAnother(Frame frame, Viewer viewer, AbsenceForm form) {
        return enter(frame, viewer, true, form);
    }

    @PostMapping("/abwesenheiten/{absence}/entfernung")
    Answer withdraw(Viewer viewer, @PathVariable UUID absence) {
        Absence gone = absences.withdraw(viewer, absence);
        return Answer.seeOther(back(viewer, gone))
                .saying("absence.withdrawn")
                .undoing("/abwesenheiten/" + absence + "/wiederherstellung");
    }

    @PostMapping("/abwesenheiten/{absence}/wiederherstellung")
    Answer restore(Frame frame, Viewer viewer, @PathVariable UUID absence) {
        return Answer.trying(
                () ->
                        Answer.seeOther(back(viewer, absences.restore(viewer, absence)))
                                .saying("absence.entered"),
                problems -> page(frame, viewer, false, AbsenceForm.empty(), problems));
    }

    private Answer enter(Frame frame, Viewer viewer, boolean forAll, AbsenceForm form) {
        return Answer.trying(
                () -> {
                    absences.enter(viewer, forAll, form, frame.t().today());
                    return Answer.seeOther(forAll ? ALL : MINE).saying("absence.entered");
                },
                problems -> page(frame, viewer, forAll, form, problems));
    }

    private static String back(Viewer viewer, Absence absence) {
        return absence.person().equals(viewer.person()) ? MINE : ALL;
    }

    private JteModel page(
            Frame frame, Viewer viewer, boolean forAll, AbsenceForm form, List<Problem> problems) {
        return pages.absenceAbsencePage(
                frame, absences.page(viewer, forAll, frame.t().today()), form, problems);
    }
}
