package org.allmende.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.allmende.absence.Substitutes;
import org.allmende.inbox.Happening.Step;
import org.allmende.people.WorkCalendars;
import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.Fence;
import org.allmende.tenancy.Group;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells everybody concerned of what happened. One change is one transaction: the row of the outbox
 * goes with what was made of it, so that nothing is lost or told twice when a node dies.
 */
@Component
public class FanOut {

    private static final Logger log = LoggerFactory.getLogger(FanOut.class);
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    /** What is older is not news: the entry stands there, but no mail comes. */
    private static final Duration MAILED = Duration.ofDays(7);

    /** What is older is not told at all. */
    private static final Duration TOLD = Duration.ofDays(45);

    private final Happenings happenings;
    private final Circles circles;
    private final Recipients recipients;
    private final Notices notices;
    private final Substitutes substitutes;
    private final WorkCalendars calendars;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FanOut(
            Happenings happenings,
            Circles circles,
            Recipients recipients,
            Notices notices,
            Substitutes substitutes,
            WorkCalendars calendars,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.happenings = happenings;
        this.circles = circles;
        this.recipients = recipients;
        this.notices = notices;
        this.substitutes = substitutes;
        this.calendars = calendars;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** All that waits, of all authorities. */
    public void run() {
        for (AuthorityId authority : happenings.authorities()) {
            try {
                run(authority);
            } catch (RuntimeException failed) {
                log.error("Neuigkeiten von {} ließen sich nicht verteilen", authority, failed);
            }
        }
    }

    void run(AuthorityId authority) {
        boolean more = true;
        while (more) {
            more =
                    Fence.within(
                            authority,
                            () ->
                                    Boolean.TRUE.equals(
                                            transaction.execute(status -> next(authority))));
        }
    }

    private boolean next(AuthorityId authority) {
        var taken = happenings.take();
        taken.ifPresent(happening -> tell(authority, happening));
        return taken.isPresent();
    }

    /** Within a transaction that is bound to the authority. */
    void tell(AuthorityId authority, Happening happening) {
        Instant now = clock.instant();
        if (happening.at().isBefore(now.minus(TOLD))) {
            return;
        }
        Viewer viewer = viewer(authority, happening.by());
        Concerned concerned = circles.of(happening);
        var away = substitutes.of(viewer, LocalDate.ofInstant(now, ZONE));
        // What somebody may not see does not count for them, neither alone nor folded.
        List<Told> told =
                recipients
                        .of(viewer, happening.project(), Routing.of(happening, concerned, away))
                        .stream()
                        .map(Recipients.Recipient::told)
                        .toList();
        var calendar = calendars.of(viewer);
        Predicate<LocalDate> works = calendar::isWorkday;
        boolean news = happening.at().isAfter(now.minus(MAILED));
        var entries =
                recipients.of(viewer, happening.project(), Routing.folded(told)).stream()
                        .map(one ->
                                new Notices.Entry(
                                        one.told(),
                                        news
                                                ? one.hours()
                                                        .mailAt(one.pace(), happening.at(), works)
                                                : null))
                        .toList();
        notices.write(viewer, happening, entries, steps(happening, concerned, told, entries));
    }

    /** Somebody of the authority, where a query asks for a viewer: no right follows from it. */
    static Viewer viewer(AuthorityId authority, @Nullable PersonId person) {
        return new Viewer(
                person == null ? new PersonId(authority.value()) : person,
                authority,
                Group.GUEST,
                false);
    }

    /** What is told of each thing. */
    private static Map<@Nullable ItemId, List<Step>> steps(
            Happening happening,
            Concerned concerned,
            List<Told> told,
            List<Notices.Entry> entries) {
        var steps = new HashMap<@Nullable ItemId, List<Step>>();
        for (Step step : happening.steps()) {
            steps.computeIfAbsent(step.item(), item -> new ArrayList<>())
                    .add(step.findable(happening.change()));
        }
        concerned.items().values().stream()
                .filter(Concerned.Item::ready)
                .forEach(item ->
                        steps.computeIfAbsent(item.id(), id -> new ArrayList<>())
                                .add(new Step(item.id(), "READY", null, null)));
        List<PersonId> folded =
                entries.stream()
                        .map(Notices.Entry::told)
                        .filter(one -> one.item() == null)
                        .map(Told::person)
                        .toList();
        long items = things(happening.steps().stream().map(Step::item));
        if (!folded.isEmpty() && items > Routing.THINGS) {
            // All who are told read the same: the number only where each was told of all of it.
            boolean whole =
                    folded.stream()
                            .allMatch(person ->
                                    items
                                            == things(
                                                    told.stream()
                                                            .filter(one ->
                                                                    one.person().equals(person))
                                                            .map(Told::item)));
            steps.computeIfAbsent(null, item -> new ArrayList<>())
                    .add(new Step(null, "MANY", null, whole ? String.valueOf(items) : null));
        }
        return steps;
    }

    private static long things(Stream<@Nullable ItemId> items) {
        return items.filter(Objects::nonNull).distinct().count();
    }
}
