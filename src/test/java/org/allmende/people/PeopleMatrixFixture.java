package org.allmende.people;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.allmende.Cast;
import org.allmende.MatrixFixture;
import org.allmende.TestDatabase;
import org.allmende.tenancy.Group;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PeopleMatrixFixture implements MatrixFixture {

    private final Cast cast;
    private final JdbcClient owner = JdbcClient.create(TestDatabase.asOwner());

    PeopleMatrixFixture(Cast cast) {
        this.cast = cast;
    }

    @Override
    public Map<String, Function<Cast.Town, String>> variables() {
        return Map.of(
                "person",
                        town ->
                                cast.member(town.id(), "Nora", "Neu", Group.WORKING)
                                        .person()
                                        .toString(),
                "authority", town -> town.id().toString(),
                "group", this::group,
                "day", this::closingDay,
                "token", town -> invitation(town, Secret.fresh("")).text(),
                "/passwort/{token}#token", town -> reset(town, Secret.fresh("")).text(),
                "/profil/tokens/{id}/widerruf#id", town -> UUID.randomUUID().toString(),
                "/verwaltung/einladungen/{id}/widerruf#id", this::invitationId);
    }

    private String group(Cast.Town town) {
        return owner.sql(
                        "insert into person_group (authority, name) values (?, 'Gruppe ' || uuidv7()) returning id::text")
                .param(town.id().value())
                .query(String.class)
                .single();
    }

    private String closingDay(Cast.Town town) {
        owner.sql(
                        "insert into closing_day values (?, '2027-05-28', 'Brückentag') on conflict do nothing")
                .param(town.id().value())
                .update();
        return "2027-05-28";
    }

    private String invitationId(Cast.Town town) {
        invitation(town, Secret.fresh(""));
        return owner.sql(
                        "select id::text from invitation where authority = ? order by id desc limit 1")
                .param(town.id().value())
                .query(String.class)
                .single();
    }

    private Secret invitation(Cast.Town town, Secret secret) {
        owner.sql(
                        "insert into invitation (authority, email, group_name, token_hash, invited_by, expires_at) values (?, 'neu@x.example', 'GUEST', ?, ?, now() + interval '1 day')")
                .params(town.id().value(), secret.hash(), town.administrator().person().value())
                .update();
        return secret;
    }

    private Secret reset(Cast.Town town, Secret secret) {
        owner.sql(
                        "insert into password_reset (token_hash, person, expires_at) values (?, ?, now() + interval '1 hour')")
                .params(secret.hash(), town.guest().person().value())
                .update();
        return secret;
    }
}
