package org.allmende.routines;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.allmende.library.Template;
import org.allmende.library.Templates;
import org.allmende.people.Colleagues;
import org.allmende.people.WorkCalendars;
import org.allmende.plan.PlanDocument;
import org.allmende.plan.Recurrence;
import org.allmende.plan.RoleKey;
import org.allmende.plan.WorkCalendar;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.shared.Refused;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the form of a routine and reckons the days it gives. */
@Component
@Transactional(readOnly = true)
public class RoutineFormPages {

    /** So many days the preview shows. */
    private static final int DAYS = 24;

    private final RoutineAdoption adoption;
    private final Routines routines;
    private final Templates templates;
    private final Colleagues colleagues;
    private final WorkCalendars calendars;

    RoutineFormPages(
            RoutineAdoption adoption,
            Routines routines,
            Templates templates,
            Colleagues colleagues,
            WorkCalendars calendars) {
        this.adoption = adoption;
        this.routines = routines;
        this.templates = templates;
        this.colleagues = colleagues;
        this.calendars = calendars;
    }

    /**
     * For a routine of the library.
     *
     * @param typed null for the form as it opens
     * @throws NotFound when there is none
     * @throws Forbidden when the viewer may not start projects
     */
    public RoutineFormPage adopting(
            Viewer viewer, String slug, @Nullable RoutineForm typed, LocalDate today) {
        RoutineAdoption.refuseReaders(viewer);
        Template template = templates.visibleTo(viewer, slug);
        PlanDocument given = adoption.document(viewer, template);
        RoutineForm form =
                typed != null
                        ? typed
                        : proposal(template.title(), today, given, viewer.person(), Map.of(), 0);
        return page(
                viewer,
                given,
                form,
                today,
                shown ->
                        new RoutineFormPage(
                                template.path() + "/routine",
                                template.path(),
                                template.title(),
                                true,
                                shown.given(),
                                shown.form(),
                                shown.roles(),
                                shown.people(),
                                null,
                                shown.open(),
                                List.of()));
    }

    /** For one that is carried out already. */
    public RoutineFormPage changing(
            Viewer viewer, RoutineId id, @Nullable RoutineForm typed, LocalDate today) {
        Routine routine = routines.visibleTo(viewer, id);
        RoutineAdoption.refuseReaders(viewer);
        RoutineForm form =
                typed != null
                        ? typed
                        : proposal(
                                routine.title(),
                                routine.begins(),
                                routine.document(),
                                routine.responsible(),
                                routines.people(viewer, id),
                                routine.version());
        return page(
                viewer,
                routine.document(),
                form,
                today,
                shown ->
                        new RoutineFormPage(
                                routine.path() + "/einstellungen",
                                routine.path(),
                                routine.title(),
                                false,
                                shown.given(),
                                shown.form(),
                                shown.roles(),
                                shown.people(),
                                null,
                                shown.open(),
                                List.of()));
    }

    private RoutineFormPage page(
            Viewer viewer,
            PlanDocument given,
            RoutineForm form,
            LocalDate today,
            UnaryOperator<RoutineFormPage> framed) {
        List<RoutineFormPage.RoleToFill> roles = roles(given, form);
        var open =
                roles.stream()
                        .filter(role -> role.items() > 0 && role.people().isEmpty())
                        .map(RoutineFormPage.RoleToFill::title)
                        .toList();
        var page =
                framed.apply(
                        new RoutineFormPage(
                                "",
                                "",
                                "",
                                true,
                                given,
                                form,
                                roles,
                                colleagues.of(viewer),
                                null,
                                open,
                                List.of()));
        WorkCalendar calendar = calendars.of(viewer);
        try {
            var dated = new RoutineReading(form, given, calendar).dated();
            LocalDate from = dated.begins().isBefore(today) ? today : dated.begins();
            return page.showing(
                    new RunDays(dated.recurrence(), calendar).from(dated.begins(), from, DAYS));
        } catch (Refused refused) {
            return page.saying(refused.problems());
        }
    }

    private static List<RoutineFormPage.RoleToFill> roles(PlanDocument given, RoutineForm form) {
        return given.plan().roles().stream()
                .map(role ->
                        new RoutineFormPage.RoleToFill(
                                role.key().value(),
                                role.title(),
                                given.plan().items().stream()
                                        .filter(item -> item.roles().contains(role.key()))
                                        .count(),
                                form.people(role.key().value())))
                .toList();
    }

    private static RoutineForm proposal(
            String title,
            LocalDate begins,
            PlanDocument given,
            PersonId responsible,
            Map<RoleKey, List<PersonId>> people,
            int version) {
        Recurrence recurrence = Objects.requireNonNull(given.recurrence());
        Map<String, List<String>> roles = new HashMap<>();
        people.forEach((role, fillers) ->
                roles.put(role.value(), fillers.stream().map(PersonId::toString).toList()));
        return new RoutineForm(
                title,
                begins.toString(),
                RhythmChoice.GIVEN.name(),
                "1",
                "MO",
                "1",
                "1",
                Set.of(),
                "",
                "",
                recurrence.roll().name(),
                Integer.toString(recurrence.lead()),
                responsible.toString(),
                roles,
                Integer.toString(version));
    }
}
