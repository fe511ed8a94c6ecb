package org.allmende.inbox;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.allmende.Cast;
import org.allmende.TestDatabase;
import org.allmende.shared.StagedClock;
import org.allmende.tenancy.Fence;
import org.allmende.tenancy.PersonId;
import org.allmende.work.ItemId;
import org.allmende.work.Priority;
import org.allmende.work.ProjectCast;
import org.allmende.work.ProjectChanged;
import org.allmende.work.TaskEditing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the tests of the inbox do again and again: on a Monday at ten, the planner changes
 * something, the jobs run, and somebody looks.
 */
@Component
class InboxStage {

    static final Instant MONDAY = at("2026-05-04T10:00");

    final JdbcClient owner = JdbcClient.create(TestDatabase.asOwner());
    private final Cast cast;
    private final FanOut fanOut;
    private final MailRound round;
    private final TaskEditing editing;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    InboxStage(
            Cast cast,
            FanOut fanOut,
            MailRound round,
            TaskEditing editing,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.cast = cast;
        this.fanOut = fanOut;
        this.round = round;
        this.editing = editing;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Something that may fail. */
    interface Step {
        void run() throws Exception;
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Europe/Berlin")).toInstant();
    }

    /** Plays a step at an instant, and lets the fan-out run. */
    void play(Cast.Town town, Instant at, Step step) throws Exception {
        StagedClock.at(
                at,
                () -> {
                    step.run();
                    fanOut.run(town.id());
                    return true;
                });
    }

    void mail(Instant at) {
        StagedClock.at(
                at,
                () -> {
                    round.run();
                    return true;
                });
    }

    void staff(
            Cast.Member by,
            ProjectCast.Eakte eakte,
            String title,
            PersonId responsible,
            PersonId... assignees) {
        ItemId item = eakte.item(title);
        int version =
                owner.sql("select version from item where id = ?")
                        .param(item.value())
                        .query(Integer.class)
                        .single();
        var details =
                new TaskEditing.Details(
                        title,
                        "",
                        "",
                        Priority.NORMAL,
                        responsible,
                        List.of(assignees),
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        "",
                        null,
                        List.of(),
                        List.of(),
                        List.of());
        Fence.within(
                by.viewer(), () -> editing.edit(by.viewer(), eakte.id(), item, version, details));
    }

    void comment(MockMvc mvc, Cast.Member by, String path, String text) throws Exception {
        mvc.perform(post(path + "/kommentare").param("comment", text).with(cast.as(by)));
    }

    void removeLastComment(MockMvc mvc, Cast.Member by, String path) throws Exception {
        UUID last =
                owner.sql("select id from comment where person = ? order by id desc limit 1")
                        .param(by.person().value())
                        .query(UUID.class)
                        .single();
        mvc.perform(post(path + "/kommentare/" + last + "/loeschung").with(cast.as(by)));
    }

    void state(MockMvc mvc, Cast.Member by, String path, String state) throws Exception {
        mvc.perform(post(path + "/zustand").param("state", state).with(cast.as(by)));
    }

    /** As another module publishes it. */
    void publish(ProjectChanged event) {
        Fence.within(
                event.by(),
                () -> {
                    transaction.executeWithoutResult(status -> events.publishEvent(event));
                    return true;
                });
    }

    UUID notice(Cast.Member whose) {
        return owner.sql(
                        "select id from notice where person = ? and authority = ? order by last_at desc limit 1")
                .params(whose.person().value(), whose.authority().value())
                .query(UUID.class)
                .single();
    }

    /** Kinds of the lines somebody has, oldest first. */
    List<String> kinds(Cast.Member whose) {
        return owner.sql(
                        "select l.kind from notice_line l join news w on w.id = l.news where l.person = ? and l.authority = ? order by w.at, w.id")
                .params(whose.person().value(), whose.authority().value())
                .query(String.class)
                .list();
    }

    /** Subjects and texts of the mails somebody got, oldest first. */
    List<String> mails(Cast.Member whose) {
        return owner.sql(
                        "select subject || E'\\n' || body from outgoing_mail where recipient = ?::citext order by id")
                .param(whose.email())
                .query(String.class)
                .list();
    }

    String link(Cast.Member whose) {
        return owner.sql(
                        "select unsubscribe from outgoing_mail where recipient = ?::citext order by id desc limit 1")
                .param(whose.email())
                .query(String.class)
                .single()
                .replaceFirst("^https?://[^/]+", "");
    }
}
