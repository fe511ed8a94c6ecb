package org.allmende.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.allmende.people.Colleague;
import org.allmende.people.Colleagues;
import org.allmende.people.PersonCard;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters absences and takes them back: each for themselves, the administration for everybody. */
@Component
public class AbsenceSetting {

    private final Absences absences;
    private final Colleagues colleagues;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AbsenceSetting(
            Absences absences,
            Colleagues colleagues,
            ApplicationEventPublisher events,
            Clock clock) {
        this.absences = absences;
        this.colleagues = colleagues;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The page of one's own absences, or of everybody's.
     *
     * @param forAll asks for the page of the administration
     */
    @Transactional(readOnly = true)
    public AbsencePage page(Viewer viewer, boolean forAll, LocalDate today) {
        check(viewer, forAll);
        List<Absence> all = absences.from(viewer, today);
        List<Colleague> known = known(viewer);
        Map<PersonId, PersonCard> cards =
                known.stream().collect(Collectors.toMap(one -> one.card().id(), Colleague::card));
        return new AbsencePage(
                forAll,
                lines(viewer, all, absence -> forAll || absence.person().equals(viewer.person())),
                lines(
                        viewer,
                        all,
                        absence -> !forAll && viewer.person().equals(absence.substitute())),
                known,
                cards,
                viewer.person());
    }

    /** Who works here, and who is away, is not for guests. */
    private List<Colleague> known(Viewer viewer) {
        return !viewer.group().knowsColleagues() ? List.of() : colleagues.of(viewer);
    }

    private static List<AbsencePage.Line> lines(
            Viewer viewer, List<Absence> all, Predicate<Absence> wanted) {
        List<Absence> others = !viewer.group().knowsColleagues() ? List.of() : all;
        return all.stream()
                .filter(wanted)
                .map(absence -> new AbsencePage.Line(absence, AbsenceConflict.of(absence, others)))
                .toList();
    }

    @Transactional
    public Absence enter(Viewer viewer, boolean forAll, AbsenceForm form, LocalDate today) {
        check(viewer, forAll);
        Absence absence = form.read(viewer, forAll, known(viewer), today);
        absences.add(viewer, absence);
        events.publishEvent(new AbsenceChanged(viewer, absence, false, clock.instant()));
        return absence;
    }

    @Transactional
    public Absence withdraw(Viewer viewer, UUID id) {
        Absence absence = changeable(viewer, id);
        absences.withdraw(viewer, id);
        events.publishEvent(new AbsenceChanged(viewer, absence, true, clock.instant()));
        return absence;
    }

    /** Takes the withdrawal back. */
    @Transactional
    public Absence restore(Viewer viewer, UUID id) {
        Absence absence = changeable(viewer, id);
        absences.restore(viewer, id);
        events.publishEvent(new AbsenceChanged(viewer, absence, false, clock.instant()));
        return absence;
    }

    private Absence changeable(Viewer viewer, UUID id) {
        Absence absence = absences.visibleTo(viewer, id).orElseThrow(NotFound::new);
        if (!absence.person().equals(viewer.person()) && !viewer.group().mayAdminister()) {
            throw new Forbidden();
        }
        return absence;
    }

    private static void check(Viewer viewer, boolean forAll) {
        if (forAll && !viewer.group().mayAdminister()) {
            throw new Forbidden();
        }
    }
}
