package org.allmende.routines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allmende.commons.Belonging;
import org.allmende.commons.Belongings;
import org.allmende.commons.EntryKind;
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
    private final Belongings belongings;

    RoutineSheets(
            Routines routines,
            RoutineRuns runs,
            Occurrences occurrences,
            Templates templates,
            Colleagues colleagues,
            WorkCalendars calendars,
            Belongings belongings) {
        this.belongings = belongings;
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
        Optional<Template> template = templates.find(viewer, routine.template());
        return new RoutineSheet(
                routine,
                cards.get(routine.responsible()),
                newer(template, routine),
                roles(routine, filled, cards),
                coming(viewer, routine, known),
                known.stream().filter(RoutineSheets::isPast).toList(),
                viewer.group().mayStartProjects(),
                template.map(one -> belongings.of(viewer, EntryKind.ROUTINE, one.id().value()))
                        .orElse(Belonging.NOTHING));
    }

    private static boolean isPast(RoutineRun run) {
        return run.state() != RunState.PLANNED;
    }

    /** Taken out of the library, it goes on as it is. */
    private static @Nullable String newer(Optional<Template> template, Routine routine) {
        return template.map(Template::version)
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

    /** The days of the rhythm that no run was made for, and what was moved away from them. */
    private List<RoutineSheet.Coming> coming(
            Viewer viewer, Routine routine, List<RoutineRun> known) {
        WorkCalendar calendar = calendars.of(viewer);
        var timing = new RunTiming(routine, calendar);
        Map<Occurrence.Key, RoutineRun> decided =
                known.stream().collect(Collectors.toMap(RoutineRun::key, Function.identity()));
        var named =
                Occurrences.days(routine, occurrences.occasions(viewer, List.of(routine)), calendar)
                        .filter(one -> isOpen(decided.get(one.key())))
                        .limit(AHEAD);
        var moved =
                known.stream().filter(run -> run.state() == RunState.PLANNED).map(Occurrence::of);
        Map<Occurrence.Key, Occurrence> open = new LinkedHashMap<>();
        Stream.concat(named, moved).forEach(one -> open.putIfAbsent(one.key(), one));
        return open.values().stream()
                .map(one -> coming(one, decided.get(one.key()), timing))
                .sorted(Comparator.comparing(RoutineSheet.Coming::anchor))
                .toList();
    }

    private static RoutineSheet.Coming coming(
            Occurrence occurrence, @Nullable RoutineRun decided, RunTiming timing) {
        LocalDate anchor = decided == null ? occurrence.day().anchor() : decided.anchor();
        return new RoutineSheet.Coming(
                occurrence.day(),
                occurrence.cause(),
                occurrence.label(),
                decided,
                timing.madeOn(anchor));
    }

    private static boolean isOpen(@Nullable RoutineRun run) {
        return run == null || run.state() == RunState.PLANNED || run.state() == RunState.SKIPPED;
    }
}
