package org.allmende.inbox;

import java.util.UUID;
import org.allmende.shared.NotFound;
import org.allmende.shared.TimeOrderedId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Marks entries as read and back. Each step has a name, by which it is taken back as a whole. */
@Component
public class NoticeReading {

    private final Inbox inbox;
    private final JdbcClient jdbc;

    NoticeReading(Inbox inbox, JdbcClient jdbc) {
        this.inbox = inbox;
        this.jdbc = jdbc;
    }

    /**
     * Goes to what an entry is about, which is reading it. In a transaction of its own: that of a
     * page only reads.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public String open(Viewer viewer, UUID id) {
        Notice notice = inbox.find(viewer, id).orElseThrow(NotFound::new);
        mark(viewer, id);
        return notice.target();
    }

    /**
     * @return the step, for its undo
     */
    @Transactional
    public UUID read(Viewer viewer, UUID id) {
        refuseStrangers(viewer, id);
        return mark(viewer, id);
    }

    /** All that is told of a thing, because somebody looked at it where it stands. */
    @Transactional
    void readAbout(Viewer viewer, UUID subject) {
        jdbc.sql(
                        "select id from notice where subject = :subject and person = :person and authority = :authority and read_step is null")
                .param("subject", subject)
                .param("person", viewer.person().value())
                .param("authority", viewer.authority().value())
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional()
                .ifPresent(id -> mark(viewer, id));
    }

    @Transactional
    public UUID readAll(Viewer viewer) {
        return mark(viewer, null);
    }

    @Transactional
    public void unread(Viewer viewer, UUID id) {
        refuseStrangers(viewer, id);
        UUID step =
                jdbc.sql("select read_step from notice where id = :id and person = :person")
                        .param("id", id)
                        .param("person", viewer.person().value())
                        .query((row, number) -> row.getObject(1, UUID.class))
                        .optional()
                        .orElse(null);
        if (step != null) {
            back(viewer, step, id);
        }
    }

    @Transactional
    public void undo(Viewer viewer, UUID step) {
        back(viewer, step, null);
    }

    private void refuseStrangers(Viewer viewer, UUID id) {
        if (inbox.find(viewer, id).isEmpty()) {
            throw new NotFound();
        }
    }

    private UUID mark(Viewer viewer, @Nullable UUID only) {
        UUID step = TimeOrderedId.next();
        jdbc.sql(
                        """
                        with entries as (
                            update notice set read_step = :step, pressing = false
                            where person = :person and authority = :authority and read_step is null
                            and (:only::uuid is null or id = :only::uuid) returning id
                        )
                        update notice_line set read_step = :step
                        where notice in (select id from entries) and read_step is null
                        """)
                .param("step", step)
                .param("only", only)
                .param("person", viewer.person().value())
                .param("authority", viewer.authority().value())
                .update();
        return step;
    }

    /** Also an entry that got something new meanwhile takes its lines back. */
    private void back(Viewer viewer, UUID step, @Nullable UUID only) {
        jdbc.sql(
                        """
                        with lines as (
                            update notice_line l set read_step = null
                            where l.person = :person and l.authority = :authority and l.read_step = :step
                            and (:only::uuid is null or l.notice = :only::uuid)
                            returning l.notice, l.kind = 'MENTION' as mention
                        )
                        update notice n set read_step = null, pressing = n.pressing or g.mention
                        from (select notice, bool_or(mention) as mention from lines group by notice) g
                        where n.id = g.notice
                        """)
                .param("step", step)
                .param("only", only)
                .param("person", viewer.person().value())
                .param("authority", viewer.authority().value())
                .update();
    }
}
