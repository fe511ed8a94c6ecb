package org.allmende.library;

import org.allmende.plan.PlanDocument;
import org.allmende.plan.Schedule;
import org.allmende.plan.WorkCalendar;

/**
 * What the library's own views of a template show.
 *
 * @param schedule as it would be if it began today
 */
public record TemplatePage(
        TemplateHead head, PlanDocument document, Schedule schedule, WorkCalendar calendar) {

    public Template template() {
        return head.template();
    }

    public TemplateContent content() {
        return TemplateContent.of(schedule, calendar);
    }
}
