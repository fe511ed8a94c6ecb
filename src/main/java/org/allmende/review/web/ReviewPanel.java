package org.allmende.review.web;

import gg.jte.Content;
import java.util.Optional;
import jtegenerated.Templates;
import org.allmende.review.Reviews;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemField;
import org.allmende.work.ReviewAnswer;
import org.allmende.work.TaskPanel;
import org.allmende.work.TaskReview;
import org.allmende.work.TaskSheet;
import org.allmende.work.TaskState;
import org.allmende.work.TrailRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On the page of a task: that it waits for review, the answer to it, or what was returned. */
@Component
class ReviewPanel implements TaskPanel {

    private final Templates pages;
    private final Reviews reviews;

    ReviewPanel(Templates pages, Reviews reviews) {
        this.pages = pages;
        this.reviews = reviews;
    }

    @Override
    public Side side() {
        return Side.TOP;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public @Nullable Content show(Frame frame, Viewer viewer, TaskSheet sheet) {
        var item = sheet.item();
        if (item.isPackage() || item.state().isClosed()) {
            return null;
        }
        if (item.state() == TaskState.REVIEW) {
            return pages.reviewPanel(
                    frame,
                    sheet,
                    reviews.handing(viewer, sheet).orElse(null),
                    TaskReview.mayAnswer(viewer, sheet.project(), item));
        }
        return returned(sheet).map(row -> pages.reviewReturned(frame, sheet, row)).orElse(null);
    }

    /** When the last thing that happened to its state was that it came back. */
    private static Optional<TrailRow> returned(TaskSheet sheet) {
        return sheet.recent().stream()
                .filter(step -> step.rows().stream().anyMatch(ReviewPanel::tellsOfState))
                .findFirst()
                .flatMap(step ->
                        step.rows().stream()
                                .filter(row -> row.field().equals(ReviewAnswer.RETURNED.trace()))
                                .findFirst());
    }

    private static boolean tellsOfState(TrailRow row) {
        return row.field().equals(ItemField.STATE.name());
    }
}
