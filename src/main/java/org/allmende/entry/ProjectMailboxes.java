package org.allmende.entry;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import org.allmende.server.MailboxSettings;
import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemCreation;
import org.allmende.work.ProjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The mail addresses of projects. */
@Repository
@Transactional
public class ProjectMailboxes {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SIGNS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 20;

    private final JdbcClient jdbc;
    private final ItemCreation creation;
    private final MailboxSettings settings;

    ProjectMailboxes(JdbcClient jdbc, ItemCreation creation, MailboxSettings settings) {
        this.jdbc = jdbc;
        this.creation = creation;
        this.settings = settings;
    }

    public boolean configured() {
        return settings.configured();
    }

    /** The address of a project, for those who plan it. */
    @Transactional(readOnly = true)
    public Optional<String> address(Viewer viewer, ProjectId project) {
        creation.checkPlansAt(viewer, project, null);
        return jdbc.sql(
                        "select secret from project_mailbox where project = :project and authority = :authority")
                .param("project", project.value())
                .param("authority", viewer.authority().value())
                .query(String.class)
                .optional()
                .map(settings::address);
    }

    /** Asked where there is no address to show. */
    @Transactional(readOnly = true)
    public void check(Viewer viewer, ProjectId project) {
        creation.checkPlansAt(viewer, project, null);
    }

    /** A new address; the one before ends. */
    public void renew(Viewer viewer, ProjectId project) {
        creation.checkPlansAt(viewer, project, null);
        jdbc.sql(
                        """
                        insert into project_mailbox (authority, project, secret, made_by) values (:authority, :project, :secret, :person)
                        on conflict (project) do update set secret = excluded.secret, made_by = excluded.made_by, made_at = now()
                        """)
                .param("authority", viewer.authority().value())
                .param("project", project.value())
                .param("secret", fresh())
                .param("person", viewer.person().value())
                .update();
    }

    public void end(Viewer viewer, ProjectId project) {
        creation.checkPlansAt(viewer, project, null);
        jdbc.sql("delete from project_mailbox where project = :project and authority = :authority")
                .param("project", project.value())
                .param("authority", viewer.authority().value())
                .update();
    }

    /** Whose mailbox an address is, before anybody is known. */
    record Mailbox(AuthorityId authority, ProjectId project) {}

    Optional<Mailbox> bySecret(String secret) {
        return jdbc.sql("select * from find_mailbox(:secret)")
                .param("secret", secret)
                .query((row, number) ->
                        new Mailbox(
                                new AuthorityId(row.getObject("authority", UUID.class)),
                                new ProjectId(row.getObject("project", UUID.class))))
                .optional();
    }

    private static String fresh() {
        var secret = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            secret.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return secret.toString();
    }
}
