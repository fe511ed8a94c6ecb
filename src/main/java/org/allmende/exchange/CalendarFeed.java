package org.allmende.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.allmende.people.Secret;
import org.allmende.routines.AnchorDay;
import org.allmende.routines.AnchorDays;
import org.allmende.server.AllmendeSettings;
import org.allmende.shared.NotFound;
import org.allmende.shell.SignedIn;
import org.allmende.shell.Texts;
import org.allmende.signin.Presence;
import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.Fence;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Project;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectSight;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads a calendar for whoever knows its address: as the person who made it, with the rights they
 * have at this moment.
 */
@Component
public class CalendarFeed {

    private static final int LONGEST = 100;

    /** So long a cancelled task says that it is cancelled; later it is just not there. */
    private static final Duration CANCELLED = Duration.ofDays(30);

    private record Found(
            UUID id,
            UUID person,
            UUID authority,
            @Nullable UUID project,
            CalendarDays days,
            @Nullable LocalDate lastUsedOn) {}

    private final JdbcClient jdbc;
    private final Presence presence;
    private final ProjectSight sight;
    private final CalendarEntries entries;
    private final AnchorDays anchors;
    private final AllmendeSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CalendarFeed(
            JdbcClient jdbc,
            Presence presence,
            ProjectSight sight,
            CalendarEntries entries,
            AnchorDays anchors,
            AllmendeSettings settings,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.presence = presence;
        this.sight = sight;
        this.entries = entries;
        this.anchors = anchors;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * @param t words in any language; the calendar speaks that of its person
     * @throws NotFound when the address is unknown or withdrawn, or its person may not see it any
     *     more
     */
    public String of(String token, Texts t) {
        if (token.length() > LONGEST) {
            throw new NotFound();
        }
        Found found =
                jdbc.sql(
                                "select id, person, authority, project, days, last_used_on from calendar_link_by_hash(:hash)")
                        .param("hash", Secret.hash(token))
                        .query(Found.class)
                        .optional()
                        .orElseThrow(NotFound::new);
        var authority = new AuthorityId(found.authority());
        SignedIn person =
                presence.of(new PersonId(found.person()), authority)
                        .filter(now -> now.viewer().authority().equals(authority))
                        .orElseThrow(NotFound::new);
        var words = new Texts(t.messages(), Locale.of(person.language()), t.zone(), t.today());
        return Fence.within(
                person.viewer(),
                () -> transaction.execute(status -> read(person.viewer(), found, words)));
    }

    private String read(Viewer viewer, Found found, Texts t) {
        Instant since = clock.instant().minus(CANCELLED);
        Project project =
                found.project() == null ? null : sight.of(viewer, new ProjectId(found.project()));
        List<CalendarEntry> there =
                project == null ? entries.mine(viewer, since) : entries.of(viewer, project, since);
        String name =
                project == null
                        ? t.of("exchange.calendar.mine")
                        : t.of("exchange.calendar.named", project.title());
        List<AnchorDay> days = project == null ? anchors.of(viewer, since, t.today()) : List.of();
        noteUse(found, t.today());
        return new CalendarFile(t, settings.url(), found.days()).of(name, there, days);
    }

    /** The day is enough, and keeps calendars that ask every few minutes from writing each time. */
    private void noteUse(Found found, LocalDate today) {
        if (!today.equals(found.lastUsedOn())) {
            jdbc.sql("update calendar_link set last_used_on = :today where id = :id")
                    .param("today", today)
                    .param("id", found.id())
                    .update();
        }
    }
}
