package org.allmende.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.people.AuthorityKind;
import org.allmende.people.MailDomain;
import org.allmende.plan.Land;
import org.allmende.shared.NotFound;
import org.allmende.shared.Stale;
import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The fence shows them to the operator alone; who has the link sees their own by a keyhole. */
@Repository
class Registrations {

    private static final int DECIDED = 20;

    private final JdbcClient jdbc;

    Registrations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(RegistrationForm.Read said, byte[] hash) {
        jdbc.sql(
                        """
                        insert into registration (id, token_hash, email, domain, person, function, name, kind, land, ars, inhabitants, website)
                        values (uuidv7(), :hash, :email, :domain, :person, :function, :name, :kind, :land, :ars, :inhabitants, :website)
                        """)
                .param("hash", hash)
                .param("email", said.address().email())
                .param("domain", said.address().domain().name())
                .param("person", said.named().person())
                .param("function", said.named().function())
                .param("name", said.authority().name())
                .param("kind", said.authority().kind().name())
                .param("land", said.authority().land().name())
                .param("ars", said.authority().ars())
                .param("inhabitants", said.authority().inhabitants())
                .param("website", said.website())
                .update();
    }

    Optional<OwnRegistration> byToken(byte[] hash) {
        return jdbc.sql("select * from registration_by_token(:hash)")
                .param("hash", hash)
                .query((row, n) ->
                        new OwnRegistration(
                                row.getString("name"),
                                row.getString("email"),
                                RegistrationState.valueOf(row.getString("state")),
                                row.getString("question"),
                                row.getString("reason")))
                .optional();
    }

    boolean confirm(byte[] hash) {
        return jdbc.sql("select confirm_registration(:hash)")
                .param("hash", hash)
                .query(Boolean.class)
                .single();
    }

    boolean answer(byte[] hash, String answer) {
        return jdbc.sql("select answer_registration(:hash, :answer)")
                .param("hash", hash)
                .param("answer", answer)
                .query(Boolean.class)
                .single();
    }

    List<String> operators() {
        return jdbc.sql("select email from operators_to_tell()")
                .query((row, n) -> row.getString("email"))
                .list();
    }

    void forget() {
        jdbc.sql("select forget_registrations()").query((row, n) -> true).list();
    }

    /** Open ones, the oldest first; then the latest that were decided. */
    List<Registration> visibleTo(Viewer viewer) {
        return viewer.operator()
                ? jdbc.sql(
                                """
                                (select * from registration where state in ('WAITING', 'ASKED') order by created_at, id limit 500)
                                union all
                                (select * from registration where state in ('ADMITTED', 'REFUSED') order by decided_at desc, id limit :decided)
                                """)
                        .param("decided", DECIDED)
                        .query(Registrations::read)
                        .list()
                : List.of();
    }

    Registration visibleTo(Viewer viewer, RegistrationId id) {
        return jdbc.sql(
                        "select * from registration where id = :id and state <> 'UNCONFIRMED' and :operator")
                .param("id", id.value())
                .param("operator", viewer.operator())
                .query(Registrations::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    void ask(Viewer viewer, RegistrationId id, String question, byte[] hash) {
        changed(
                jdbc.sql(
                                """
                                update registration set state = 'ASKED', question = :question, answer = '', token_hash = :hash
                                where id = :id and state in ('WAITING', 'ASKED') and :operator
                                """)
                        .param("id", id.value())
                        .param("question", question)
                        .param("hash", hash)
                        .param("operator", viewer.operator())
                        .update());
    }

    /** Decides, once. */
    void decide(
            Viewer viewer,
            RegistrationId id,
            RegistrationState state,
            @Nullable AuthorityId admittedAs,
            String reason) {
        changed(
                jdbc.sql(
                                """
                                update registration
                                set state = :state, admitted_as = :authority, reason = :reason, decided_by = :person, decided_at = now()
                                where id = :id and state in ('WAITING', 'ASKED')
                                """)
                        .param("id", id.value())
                        .param("state", state.name())
                        .param("authority", admittedAs == null ? null : admittedAs.value())
                        .param("reason", reason)
                        .param("person", viewer.person().value())
                        .update());
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new Stale();
        }
    }

    private static Registration read(ResultSet row, int number) throws SQLException {
        return new Registration(
                new RegistrationId(row.getObject("id", UUID.class)),
                row.getString("email"),
                new MailDomain(row.getString("domain")),
                row.getString("person"),
                row.getString("function"),
                row.getString("name"),
                AuthorityKind.valueOf(row.getString("kind")),
                Land.valueOf(row.getString("land")),
                row.getString("ars"),
                row.getObject("inhabitants", Integer.class),
                row.getString("website"),
                RegistrationState.valueOf(row.getString("state")),
                row.getString("question"),
                row.getString("answer"),
                row.getString("reason"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
