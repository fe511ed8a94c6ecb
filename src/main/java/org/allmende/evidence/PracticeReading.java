package org.allmende.evidence;

import java.util.Map;
import java.util.stream.Collectors;
import org.allmende.adoption.PracticeDurations;
import org.allmende.library.Template;
import org.allmende.library.Templates;
import org.allmende.plan.ItemKey;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what finished projects tell, for the pages of a template and for its adoption. */
@Component
@Transactional(readOnly = true)
public class PracticeReading implements PracticeDurations {

    private final Templates templates;
    private final Figures figures;

    PracticeReading(Templates templates, Figures figures) {
        this.templates = templates;
        this.figures = figures;
    }

    public Practice practice(Viewer viewer, Template template) {
        return Practice.of(
                templates.document(viewer, template.version()).plan(),
                figures.of(viewer, template.id()));
    }

    @Override
    public Map<ItemKey, Integer> of(Viewer viewer, Template template) {
        return figures.of(viewer, template.id()).stream()
                .filter(figure -> figure.measure() == Measure.TAKEN && !figure.key().isEmpty())
                .collect(
                        Collectors.toMap(
                                figure -> ItemKey.of(figure.key()),
                                figure -> Math.max(1, figure.middle())));
    }
}
