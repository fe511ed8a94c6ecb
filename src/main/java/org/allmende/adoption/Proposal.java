package org.allmende.adoption;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.allmende.library.Template;
import org.allmende.plan.Plan;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Project;

/** What the form of an adoption says before anybody has touched it. */
final class Proposal {

    private Proposal() {}

    static AdoptionForm of(
            Template template, Plan plan, SizeFactor factor, Viewer viewer, LocalDate today) {
        Set<String> packages = new LinkedHashSet<>();
        AdoptedPackages.of(plan).forEach(item -> packages.add(item.key().value()));
        return new AdoptionForm(
                template.title(),
                "",
                Project.AnchorKind.START.name(),
                today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).toString(),
                "",
                "",
                packages,
                Map.of(),
                viewer.person().toString(),
                factor.value(),
                false,
                false);
    }
}
