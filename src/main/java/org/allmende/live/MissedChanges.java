package org.allmende.live;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was changed while a page was not listening: before it began to, or while it was away. */
@Repository
public class MissedChanges {

    /** More than these, and the page reads itself anew without being told why. */
    public static final int MOST = 20;

    /** A change gets its number when it begins and is seen when it commits. */
    private static final Duration COMMITTING = Duration.ofSeconds(3);

    private static final int MOST_ITEMS = 20;

    private final JdbcClient jdbc;

    MissedChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @return at most one more than {@link #MOST}, in their order
     */
    @Transactional(readOnly = true)
    public List<ChangeNote> since(Viewer viewer, ProjectId project, Instant last) {
        return jdbc.sql(
                        """
                        select change, person, array_remove(array_agg(distinct item), null) as items from history
                        where project = :project and authority = :authority and change > :after
                        group by change, person order by change limit :limit
                        """)
                .param("project", project.value())
                .param("authority", viewer.authority().value())
                .param("after", lowest(last.minus(COMMITTING)))
                .param("limit", MOST + 1)
                .query((row, number) -> {
                    var items = (UUID[]) row.getArray("items").getArray();
                    return new ChangeNote(
                            project.value(),
                            row.getObject("change", UUID.class),
                            row.getObject("person", UUID.class),
                            items.length > MOST_ITEMS ? null : Arrays.asList(items));
                })
                .list();
    }

    /** The smallest time-ordered identifier of a moment. */
    private static UUID lowest(Instant moment) {
        return new UUID(moment.toEpochMilli() << 16 | 0x7000L, 0x8000000000000000L);
    }
}
