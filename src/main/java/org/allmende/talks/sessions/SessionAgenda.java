package org.allmende.talks.sessions;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.allmende.mail.MailTexts;
import org.allmende.shared.NotFound;
import org.allmende.shared.Refused;
import org.allmende.shell.Problems;
import org.allmende.talks.SessionId;
import org.allmende.talks.TalkModeration;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The time boxes of a session: laid out by a pattern, then the moderation's. */
@Component
public class SessionAgenda {

    private static final int MOST = 30;

    private final JdbcClient jdbc;
    private final MailTexts texts;
    private final TalkSessions sessions;
    private final TalkModeration moderation;

    SessionAgenda(
            JdbcClient jdbc, MailTexts texts, TalkSessions sessions, TalkModeration moderation) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.sessions = sessions;
        this.moderation = moderation;
    }

    /** In their order; empty where the viewer is not in the room. */
    List<AgendaPoint> of(@Nullable Viewer viewer, SessionId session) {
        var points = new ArrayList<AgendaPoint>();
        int[] from = new int[1];
        jdbc.sql(
                        "select id, title, minutes, who from talk_agenda where session = :session order by place, id")
                .param("session", session.value())
                .query(row -> {
                    int minutes = row.getInt("minutes");
                    points.add(
                            new AgendaPoint(
                                    row.getObject("id", UUID.class),
                                    row.getString("title"),
                                    minutes,
                                    row.getString("who"),
                                    from[0]));
                    from[0] += minutes;
                });
        return points;
    }

    /** As the pattern of this length has it. */
    void lay(Viewer viewer, SessionId session, int minutes) {
        for (AgendaPattern.Box box : AgendaPattern.of(minutes).boxes()) {
            insert(session, texts.of(box.title()), box.minutes(), texts.of(box.who()));
        }
    }

    @Transactional
    public void add(Viewer viewer, SessionId id, String title, String minutes, String who) {
        Session session = forModerating(viewer, id);
        var problems = new Problems();
        String words = problems.required("title", title, 120);
        Integer length = problems.number("boxMinutes", minutes, 1, 90);
        if (length == null && minutes.isBlank()) {
            problems.at("boxMinutes", "shell.problem.required");
        }
        String person = problems.text("who", who, 100);
        problems.refuseIfAny();
        if (of(viewer, id).size() >= MOST) {
            throw new Refused("talks.agenda.many", MOST);
        }
        insert(session.id(), words, length == null ? 1 : length, person);
    }

    @Transactional
    public void remove(Viewer viewer, SessionId id, UUID point) {
        forModerating(viewer, id);
        int gone =
                jdbc.sql("delete from talk_agenda where id = :id and session = :session")
                        .param("id", point)
                        .param("session", id.value())
                        .update();
        if (gone == 0) {
            throw new NotFound();
        }
    }

    /**
     * @param direction „auf“ or anything else for down
     */
    @Transactional
    public void move(Viewer viewer, SessionId id, UUID point, String direction) {
        Session session = forModerating(viewer, id);
        sessions.lock(session);
        var order = new ArrayList<>(of(viewer, id).stream().map(AgendaPoint::id).toList());
        int at = order.indexOf(point);
        if (at < 0) {
            throw new NotFound();
        }
        int to = Math.clamp(direction.equals("auf") ? at - 1 : at + 1, 0, order.size() - 1);
        order.add(to, order.remove(at));
        for (int place = 0; place < order.size(); place++) {
            jdbc.sql("update talk_agenda set place = :place where id = :id and session = :session")
                    .param("place", place)
                    .param("id", order.get(place))
                    .param("session", id.value())
                    .update();
        }
    }

    private Session forModerating(Viewer viewer, SessionId id) {
        Session session = sessions.visibleTo(viewer, id);
        moderation.require(viewer);
        return session;
    }

    private void insert(SessionId session, String title, int minutes, String who) {
        jdbc.sql(
                        """
                        insert into talk_agenda (session, place, title, minutes, who)
                        select :session, coalesce(max(place) + 1, 0), :title, :minutes, :who from talk_agenda where session = :session
                        """)
                .param("session", session.value())
                .param("title", title)
                .param("minutes", minutes)
                .param("who", who)
                .update();
    }
}
