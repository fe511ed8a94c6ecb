package org.allmende.library;

import java.util.Comparator;
import java.util.List;
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

    /** The tasks of a routine in the order of their days, wherever they stand in the tree. */
    public List<TemplateContent.Row> byDay() {
        return content().rows().stream()
                .filter(row -> !row.isPackage())
                .sorted(Comparator.comparing(row -> schedule.dates(row.item().key()).end()))
                .toList();
    }

    public TemplateContent content() {
        return TemplateContent.of(schedule, calendar);
    }
}
