package org.allmende.library;

import java.util.List;
import org.allmende.plan.PlanDocument;
import org.allmende.plan.Schedule;
import org.allmende.plan.WorkCalendar;

/**
 * What all views of a template show.
 *
 * @param schedule as it would be if it began today
 * @param mayAdopt whether the viewer may start a project from it
 */
public record TemplatePage(
        Template template,
        PlanDocument document,
        List<TemplateContact> contacts,
        Schedule schedule,
        WorkCalendar calendar,
        boolean mayAdopt) {

    public TemplateContent content() {
        return TemplateContent.of(schedule, calendar);
    }

    /** Short names of the laws it rests on most. */
    public List<String> mainLaws() {
        return LegalReference.mainLaws(LegalReference.of(document.plan()));
    }
}
