package org.allmende.evidence;

import org.allmende.library.TemplateHead;
import org.allmende.library.TemplateHeads;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what finished projects tell about a template. */
@Component
@Transactional(readOnly = true)
public class EvidencePages {

    private final TemplateHeads heads;
    private final PracticeReading reading;

    EvidencePages(TemplateHeads heads, PracticeReading reading) {
        this.heads = heads;
        this.reading = reading;
    }

    public EvidencePage of(Frame frame, Viewer viewer, String slug) {
        TemplateHead head = heads.of(frame, viewer, slug);
        return new EvidencePage(
                head, reading.practice(viewer, head.template()), viewer.group().mayAdminister());
    }
}
