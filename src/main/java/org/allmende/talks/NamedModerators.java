package org.allmende.talks;

import java.util.List;
import java.util.UUID;
import org.allmende.people.EmailAddress;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.shell.Problems;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The operator, and the persons whom the operator names. */
@Component
public class NamedModerators implements TalkModeration {

    private final JdbcClient jdbc;

    NamedModerators(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean moderates(@Nullable Viewer viewer) {
        return viewer != null
                && (viewer.operator()
                        || jdbc.sql("select talk_moderating()").query(Boolean.class).single());
    }

    /** For the operator. */
    @Transactional(readOnly = true)
    public List<Moderator> all(Viewer viewer) {
        check(viewer);
        return jdbc.sql("select person, name, email from talk_moderator order by name, email")
                .query((row, n) ->
                        new Moderator(
                                new PersonId(row.getObject("person", UUID.class)),
                                row.getString("name"),
                                row.getString("email")))
                .list();
    }

    /**
     * @param typed address of somebody who has an account
     */
    @Transactional
    public void name(Viewer viewer, String typed) {
        check(viewer);
        var problems = new Problems();
        String email = EmailAddress.read(problems, "email", typed);
        problems.refuseIfAny();
        boolean known =
                jdbc.sql("select name_talk_moderator(:email::citext)")
                        .param("email", email)
                        .query(Boolean.class)
                        .single();
        if (!known) {
            throw new Refused(Problem.at("email", "talks.moderator.unknown", email));
        }
    }

    @Transactional
    public void remove(Viewer viewer, PersonId person) {
        check(viewer);
        int gone =
                jdbc.sql("delete from talk_moderator where person = :person")
                        .param("person", person.value())
                        .update();
        if (gone == 0) {
            throw new NotFound();
        }
    }

    private static void check(Viewer viewer) {
        if (!viewer.operator()) {
            throw new Forbidden();
        }
    }
}
