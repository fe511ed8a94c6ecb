package org.allmende.signin;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.people.PersonCard;
import org.allmende.shell.Frame;
import org.allmende.shell.SignedIn;
import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.Group;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts before anybody is a viewer: the one repository that may ask without one. */
@Component
class Accounts {

    record Credentials(PersonId person, @Nullable String password) {}

    record NewPerson(
            PersonId id,
            String email,
            String givenName,
            String familyName,
            String password,
            boolean operator) {}

    private record Row(
            String email,
            String givenName,
            String familyName,
            boolean operator,
            String language,
            String theme,
            @Nullable UUID lastAuthority,
            UUID authority,
            String groupName,
            String authorityName) {}

    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean anybodyThere() {
        return jdbc.sql("select anybody_there()").query(Boolean.class).single();
    }

    Optional<Credentials> byEmail(String email) {
        return jdbc.sql("select person, password from account_by_email(:email::citext)")
                .param("email", email)
                .query((row, n) ->
                        new Credentials(
                                new PersonId(row.getObject("person", UUID.class)),
                                row.getString("password")))
                .optional();
    }

    /** The person with all memberships in one query; empty when there is none left. */
    Optional<SignedIn> signedIn(PersonId person, @Nullable AuthorityId wanted) {
        List<Row> rows =
                jdbc.sql(
                                """
                                select p.email::text, p.given_name, p.family_name, p.operator, p.language, p.theme, p.last_authority,
                                       m.authority, m.group_name, a.name as authority_name
                                from person p
                                join membership m on m.person = p.id and m.ended_at is null
                                join authority a on a.id = m.authority
                                where p.id = :person
                                order by a.name, a.id
                                """)
                        .param("person", person.value())
                        .query(new SimplePropertyRowMapper<>(Row.class))
                        .list();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(signedIn(person, rows, chosen(rows, wanted)));
    }

    private static Row chosen(List<Row> rows, @Nullable AuthorityId wanted) {
        UUID authority = wanted == null ? rows.getFirst().lastAuthority() : wanted.value();
        return rows.stream()
                .filter(row -> row.authority().equals(authority))
                .findFirst()
                .orElse(rows.getFirst());
    }

    private static SignedIn signedIn(PersonId person, List<Row> rows, Row row) {
        var group = Group.valueOf(row.groupName());
        var others =
                rows.stream()
                        .filter(other -> !other.authority().equals(row.authority()))
                        .map(other ->
                                new Frame.Other(
                                        other.authority().toString(), other.authorityName()))
                        .toList();
        var me =
                new Frame.Me(
                        row.givenName() + " " + row.familyName(),
                        PersonCard.initials(row.givenName(), row.familyName()),
                        row.email(),
                        row.authorityName(),
                        group.mayAdminister(),
                        row.operator(),
                        group.mayStartProjects(),
                        group == Group.COMMUNITY,
                        others);
        var viewer = new Viewer(person, new AuthorityId(row.authority()), group, row.operator());
        return new SignedIn(viewer, me, row.language(), row.theme());
    }

    PersonId nextId() {
        return new PersonId(jdbc.sql("select uuidv7()").query(UUID.class).single());
    }

    void add(NewPerson person) {
        jdbc.sql(
                        """
                        insert into person (id, email, given_name, family_name, password, operator)
                        values (:id, :email, :givenName, :familyName, :password, :operator)
                        """)
                .param("id", person.id().value())
                .param("email", person.email())
                .param("givenName", person.givenName())
                .param("familyName", person.familyName())
                .param("password", person.password())
                .param("operator", person.operator())
                .update();
    }

    @Nullable String passwordOf(PersonId person) {
        return jdbc.sql("select password from person where id = :person")
                .param("person", person.value())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    void changePassword(PersonId person, String hash) {
        jdbc.sql("update person set password = :hash where id = :person")
                .param("person", person.value())
                .param("hash", hash)
                .update();
    }

    void actedFor(PersonId person, AuthorityId authority) {
        jdbc.sql("update person set last_authority = :authority where id = :person")
                .param("person", person.value())
                .param("authority", authority.value())
                .update();
    }
}
