package org.allmende.entry;

import java.util.Optional;
import java.util.UUID;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which mails came for a project, and how far they were taken. */
@Repository
class ReceivedMails {

    private final JdbcClient jdbc;

    ReceivedMails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @return whether it comes for the first time
     */
    boolean begin(Viewer viewer, ProjectId project, ReceivedMail mail) {
        return jdbc.sql(
                                "insert into received_mail (authority, project, message, sender) values (:authority, :project, :message, :sender) on conflict do nothing")
                        .param("authority", viewer.authority().value())
                        .param("project", project.value())
                        .param("message", mail.id())
                        .param("sender", mail.sender())
                        .update()
                == 1;
    }

    Optional<ItemId> unfinished(Viewer viewer, ProjectId project, ReceivedMail mail) {
        return jdbc.sql(
                        "select item from received_mail where authority = :authority and project = :project and message = :message and item is not null and not finished")
                .param("authority", viewer.authority().value())
                .param("project", project.value())
                .param("message", mail.id())
                .query(UUID.class)
                .optional()
                .map(ItemId::new);
    }

    int lately(Viewer viewer, String sender) {
        return jdbc.sql(
                        "select count(*) from received_mail where authority = :authority and sender = :sender::citext and received_at > now() - interval '1 hour'")
                .param("authority", viewer.authority().value())
                .param("sender", sender)
                .query(Integer.class)
                .single();
    }

    void become(Viewer viewer, ProjectId project, ReceivedMail mail, ItemId item) {
        jdbc.sql(
                        "update received_mail set item = :item where authority = :authority and project = :project and message = :message")
                .param("item", item.value())
                .param("authority", viewer.authority().value())
                .param("project", project.value())
                .param("message", mail.id())
                .update();
    }

    void finish(Viewer viewer, ProjectId project, ReceivedMail mail) {
        jdbc.sql(
                        "update received_mail set finished = true where authority = :authority and project = :project and message = :message")
                .param("authority", viewer.authority().value())
                .param("project", project.value())
                .param("message", mail.id())
                .update();
    }

    /** One answer a day to each sender, so that two programs never talk to each other for long. */
    boolean mayAnswer(Viewer viewer, ProjectId project, ReceivedMail mail) {
        boolean answered =
                jdbc.sql(
                                "select exists (select from received_mail where authority = :authority and sender = :sender::citext and answered and received_at > now() - interval '1 day')")
                        .param("authority", viewer.authority().value())
                        .param("sender", mail.sender())
                        .query(Boolean.class)
                        .single();
        if (!answered) {
            jdbc.sql(
                            "update received_mail set answered = true where authority = :authority and project = :project and message = :message")
                    .param("authority", viewer.authority().value())
                    .param("project", project.value())
                    .param("message", mail.id())
                    .update();
        }
        return !answered;
    }

    /** Nothing is kept for longer than needed. */
    void forgetOld() {
        jdbc.sql("select forget_received_mail()").query((row, number) -> true).list();
    }
}
