package org.allmende.adoption;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.allmende.library.Template;
import org.allmende.library.TemplateContent;
import org.allmende.library.Templates;
import org.allmende.people.Authorities;
import org.allmende.people.Authority;
import org.allmende.people.Colleague;
import org.allmende.people.Colleagues;
import org.allmende.plan.ItemKey;
import org.allmende.plan.Plan;
import org.allmende.plan.RoleKey;
import org.allmende.shared.Refused;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Project;
import org.allmende.work.ProjectCalendar;
import org.allmende.work.ProjectCalendars;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the form of an adoption and computes its preview. */
@Component
@Transactional(readOnly = true)
public class AdoptionPages {

    private final Templates templates;
    private final Authorities authorities;
    private final Colleagues colleagues;
    private final ProjectCalendars calendars;
    private final PracticePlans practice;

    AdoptionPages(
            Templates templates,
            Authorities authorities,
            Colleagues colleagues,
            ProjectCalendars calendars,
            PracticePlans practice) {
        this.templates = templates;
        this.authorities = authorities;
        this.colleagues = colleagues;
        this.calendars = calendars;
        this.practice = practice;
    }

    /**
     * The page as it opens: the whole template from the next Monday on, in the authority's size.
     */
    public AdoptionPage fresh(Viewer viewer, String slug, LocalDate today) {
        return of(viewer, slug, null, today);
    }

    /** The page for what was typed; what is wrong with the dates is said in it. */
    public AdoptionPage of(
            Viewer viewer, String slug, @Nullable AdoptionForm typed, LocalDate today) {
        TemplateAdoption.refuseReaders(viewer);
        Template template = templates.visibleTo(viewer, slug);
        Plan plan = templates.document(viewer, template.version()).plan();
        Authority authority = authorities.of(viewer);
        return page(
                viewer,
                template,
                plan,
                typed,
                OwnCalendar.of(authority),
                colleagues.of(viewer),
                authority,
                today);
    }

    /** What an insertion has in common with it: there the holidays and the people are known. */
    AdoptionPage within(
            Viewer viewer,
            Template template,
            Plan plan,
            @Nullable AdoptionForm typed,
            Project project,
            LocalDate today) {
        return page(
                viewer,
                template,
                plan,
                typed,
                project.calendar(),
                List.of(),
                authorities.of(viewer),
                today);
    }

    private AdoptionPage page(
            Viewer viewer,
            Template template,
            Plan plan,
            @Nullable AdoptionForm typed,
            ProjectCalendar calendar,
            List<Colleague> people,
            Authority authority,
            LocalDate today) {
        Map<ItemKey, Integer> days = practice.days(viewer, template);
        var factor = SizeFactor.proposedFor(authority.inhabitants());
        AdoptionForm form =
                typed == null ? Proposal.of(template, plan, factor, viewer, today) : typed;
        var page =
                new AdoptionPage(
                        template,
                        form,
                        packages(plan, form),
                        roles(plan, form),
                        people,
                        authority,
                        factor,
                        !days.isEmpty(),
                        null,
                        List.of());
        return previewed(
                viewer,
                page,
                form.practice() ? PracticePlans.lasting(plan, days) : plan,
                calendar,
                today);
    }

    /** The form as a request. */
    public AdoptionRequest request(Viewer viewer, String slug, AdoptionForm form) {
        Template template = templates.visibleTo(viewer, slug);
        Plan plan = templates.document(viewer, template.version()).plan();
        return new AdoptionReading(form, plan, OwnCalendar.of(authorities.of(viewer)))
                .request(template);
    }

    private AdoptionPage previewed(
            Viewer viewer, AdoptionPage page, Plan plan, ProjectCalendar own, LocalDate today) {
        try {
            var dated = new AdoptionReading(page.form(), plan, own).dated();
            var calendar = calendars.of(viewer, dated.calendar());
            return page.with(
                    AdoptionPreview.of(
                            AdoptionPlan.of(plan, dated.terms(), calendar, today), calendar));
        } catch (Refused refused) {
            return page.with(refused.problems());
        }
    }

    private static List<AdoptionPage.Pack> packages(Plan plan, AdoptionForm form) {
        Map<ItemKey, Integer> tasks = TemplateContent.tasks(plan);
        return AdoptedPackages.of(plan).stream()
                .map(item ->
                        new AdoptionPage.Pack(
                                item.key().value(),
                                plan.wbsNumber(item.key()),
                                item.title(),
                                tasks.getOrDefault(item.key(), 0),
                                form.packages().contains(item.key().value())))
                .toList();
    }

    private static List<AdoptionPage.RoleToFill> roles(Plan plan, AdoptionForm form) {
        Map<RoleKey, Long> items =
                taken(plan, form).items().stream()
                        .flatMap(item -> item.roles().stream())
                        .collect(Collectors.groupingBy(key -> key, Collectors.counting()));
        return plan.roles().stream()
                .filter(role -> items.containsKey(role.key()))
                .map(role ->
                        new AdoptionPage.RoleToFill(
                                role.key().value(),
                                role.title(),
                                items.getOrDefault(role.key(), 0L).intValue(),
                                form.people(role.key().value())))
                .toList();
    }

    private static Plan taken(Plan plan, AdoptionForm form) {
        try {
            return AdoptedPackages.cut(plan, AdoptedPackages.ticked(plan, form.packages()));
        } catch (Refused nothing) {
            return Plan.EMPTY;
        }
    }
}
