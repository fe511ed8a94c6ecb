package org.allmende.routines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.allmende.library.Template;
import org.allmende.library.Templates;
import org.allmende.people.Colleagues;
import org.allmende.people.PersonCard;
import org.allmende.people.WorkCalendars;
import org.allmende.plan.Role;
import org.allmende.plan.RoleKey;
import org.allmende.plan.WorkCalendar;
import org.allmende.shared.NotFound;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the page of a routine. */
@Component
@Transactional(readOnly = true)
public class RoutineSheets {

    /** So many days ahead are shown. */
    static final int AHEAD = 24;

    private final Routines routines;
    private final RoutineRuns runs;
    private final Occurrences occurrences;
    private final Templates templates;
    private final Colleagues colleagues;
    private final WorkCalendars calendars;

    RoutineSheets(
            Routines routines,
            RoutineRuns runs,
            Occurrences occurrences,
            Templates templates,
            Colleagues colleagues,
            WorkCalendars calendars) {
        this.routines = routines;
        this.runs = runs;
        this.occurrences = occurrences;
        this.templates = templates;
        this.colleagues = colleagues;
        this.calendars = calendars;
    }

    /**
     * @throws NotFound when the viewer's authority has no such routine
     */
    public RoutineSheet of(Viewer viewer, RoutineId id) {
        RoutineWalls.refuseGuests(viewer);
        Routine routine = routines.visibleTo(viewer, id);
        Map<RoleKey, List<PersonId>> filled = routines.people(viewer, id);
        List<PersonId> people = new ArrayList<>(List.of(routine.responsible()));
        filled.values().forEach(people::addAll);
        Map<PersonId, PersonCard> cards = colleagues.cards(viewer, people);
        List<RoutineRun> known = runs.of(viewer, id);
        return new RoutineSheet(
                routine,
                cards.get(routine.responsible()),
                newer(viewer, routine),
                roles(routine, filled, cards),
                coming(viewer, routine, known),
                known.stream().filter(RoutineSheets::isPast).toList(),
                viewer.group().mayStartProjects());
    }

    private static boolean isPast(RoutineRun run) {
        return run.state() != RunState.PLANNED;
    }

    /** Taken out of the library, it goes on as it is. */
    private @Nullable String newer(Viewer viewer, Routine routine) {
        return templates
                .find(viewer, routine.template())
                .map(Template::version)
                .filter(version -> !version.id().equals(routine.templateVersion()))
                .map(version -> version.number())
                .orElse(null);
    }

    private static Map<Role, List<PersonCard>> roles(
            Routine routine, Map<RoleKey, List<PersonId>> filled, Map<PersonId, PersonCard> cards) {
        Map<Role, List<PersonCard>> roles = new LinkedHashMap<>();
        for (Role role : routine.document().plan().roles()) {
            roles.put(
                    role,
                    filled.getOrDefault(role.key(), List.of()).stream()
                            .map(cards::get)
                            .filter(Objects::nonNull)
                            .toList());
        }
        return roles;
    }

    private List<RoutineSheet.Coming> coming(
            Viewer viewer, Routine routine, List<RoutineRun> known) {
        WorkCalendar calendar = calendars.of(viewer);
        var timing = new RunTiming(routine, calendar);
        Map<LocalDate, RoutineRun> decided =
                known.stream()
                        .filter(run -> run.cause().isEmpty())
                        .collect(Collectors.toMap(RoutineRun::named, Function.identity()));
        Set<String> caused = known.stream().map(RoutineRun::cause).collect(Collectors.toSet());
        return Occurrences.days(routine, occurrences.occasions(viewer, List.of(routine)), calendar)
                .filter(one -> one.cause().isEmpty() || !caused.contains(one.cause()))
                .filter(one -> isOpen(decided.get(one.day().named())))
                .limit(AHEAD)
                .map(one -> {
                    var before = decided.get(one.day().named());
                    LocalDate anchor = before == null ? one.day().anchor() : before.anchor();
                    return new RoutineSheet.Coming(
                            one.day(), one.label(), before, timing.madeOn(anchor));
                })
                .toList();
    }

    private static boolean isOpen(@Nullable RoutineRun run) {
        return run == null || run.state() == RunState.PLANNED || run.state() == RunState.SKIPPED;
    }
}
