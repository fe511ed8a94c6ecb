package org.allmende.adoption;

import java.util.Map;
import java.util.Optional;
import org.allmende.library.Template;
import org.allmende.plan.Item;
import org.allmende.plan.ItemKey;
import org.allmende.plan.Nature;
import org.allmende.plan.Plan;
import org.allmende.plan.Span;
import org.allmende.plan.SpanUnit;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts durations from practice in the place of a template's own. */
@Component
class PracticePlans {

    private final Optional<PracticeDurations> durations;

    PracticePlans(Optional<PracticeDurations> durations) {
        this.durations = durations;
    }

    /** Empty when practice has nothing to say about the template. */
    Map<ItemKey, Integer> days(Viewer viewer, Template template) {
        return durations.map(known -> known.of(viewer, template)).orElse(Map.of());
    }

    /** The template's plan as the terms want it. */
    Plan of(Viewer viewer, Template template, Plan plan, AdoptionTerms terms) {
        return terms.practice() ? lasting(plan, days(viewer, template)) : plan;
    }

    /** Legal periods stay as they are, and so does what is not counted in working days. */
    static Plan lasting(Plan plan, Map<ItemKey, Integer> days) {
        return new Plan(
                plan.roles(),
                plan.items().stream().map(item -> lasting(item, days.get(item.key()))).toList(),
                plan.dependencies());
    }

    private static Item lasting(Item item, @Nullable Integer days) {
        Span own = item.duration();
        return days == null
                        || own == null
                        || own.unit() != SpanUnit.WORKING_DAYS
                        || item.nature() == Nature.PERIOD
                ? item
                : item.lasting(Span.workingDays(days));
    }
}
