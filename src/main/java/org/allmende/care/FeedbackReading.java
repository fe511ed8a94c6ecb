package org.allmende.care;

import java.util.List;
import org.allmende.library.Template;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what those say who used a template. */
@Component
@Transactional(readOnly = true)
public class FeedbackReading {

    private final Feedbacks feedbacks;

    FeedbackReading(Feedbacks feedbacks) {
        this.feedbacks = feedbacks;
    }

    /**
     * @param asked whether the viewer may answer
     * @param answered whether their authority has, about the newest version it used
     */
    public record Page(Figures figures, boolean asked, boolean answered) {}

    public Page of(Viewer viewer, Template template) {
        List<Feedbacks.Used> used =
                viewer.group().mayStartProjects() ? feedbacks.used(viewer, template) : List.of();
        return new Page(
                feedbacks.figures(viewer, template),
                !used.isEmpty(),
                !used.isEmpty() && used.getFirst().answered());
    }
}
