package org.allmende.history.web;

import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.List;
import jtegenerated.Templates;
import org.allmende.history.Comparisons;
import org.allmende.shared.Problem;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.Problems;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** “Vergleichen mit 1. März”. */
@Controller
class ComparisonController {

    private final Templates pages;
    private final Comparisons comparisons;

    ComparisonController(Templates pages, Comparisons comparisons) {
        this.pages = pages;
        this.comparisons = comparisons;
    }

    /**
     * @param stand the day to compare with; empty is the first of this month
     */
    @GetMapping("/projekte/{project}/vergleich")
    Answer compare(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @RequestParam(defaultValue = "") String stand) {
        LocalDate today = frame.t().today();
        LocalDate otherwise =
                today.getDayOfMonth() == 1 ? today.minusMonths(1) : today.withDayOfMonth(1);
        return Answer.trying(
                () -> {
                    LocalDate day = day(stand, today);
                    return Answer.show(
                            page(
                                    frame,
                                    viewer,
                                    project,
                                    day == null ? otherwise : day,
                                    stand,
                                    List.of()));
                },
                problems -> page(frame, viewer, project, otherwise, stand, problems));
    }

    private JteModel page(
            Frame frame,
            Viewer viewer,
            ProjectId project,
            LocalDate day,
            String typed,
            List<Problem> problems) {
        var comparison = comparisons.of(viewer, project, day, frame.t().today(), frame.t().zone());
        return pages.historyComparison(
                frame,
                comparison,
                new ComparisonWords(frame.t(), comparison),
                typed.isBlank() ? day.toString() : typed,
                problems);
    }

    private static @Nullable LocalDate day(String typed, LocalDate today) {
        var problems = new Problems();
        LocalDate day = problems.date("stand", typed);
        if (day != null && day.isAfter(today) && problems.none()) {
            problems.at("stand", "history.problem.future", today);
        }
        problems.refuseIfAny();
        return day;
    }
}
