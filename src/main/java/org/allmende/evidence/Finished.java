package org.allmende.evidence;

import java.time.LocalDate;
import java.util.UUID;
import org.allmende.library.TemplateId;
import org.allmende.work.ProjectCalendar;
import org.allmende.work.ProjectId;

/** A finished project that came from a template and of which nothing is taken yet. */
record Finished(
        ProjectId project,
        TemplateId template,
        UUID version,
        ProjectCalendar calendar,
        LocalDate anchorOn) {}
