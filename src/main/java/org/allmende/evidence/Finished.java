package org.allmende.evidence;

import org.allmende.library.TemplateId;
import org.allmende.work.ProjectCalendar;
import org.allmende.work.ProjectId;

import java.time.LocalDate;
import java.util.UUID;

/** A finished project that came from a template and of which nothing is taken yet. */
record Finished(
        ProjectId project,
        TemplateId template,
        UUID version,
        ProjectCalendar calendar,
        LocalDate anchorOn) {}
