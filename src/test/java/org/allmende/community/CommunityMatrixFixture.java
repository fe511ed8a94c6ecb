package org.allmende.community;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.allmende.Cast;
import org.allmende.MatrixFixture;
import org.allmende.TestDatabase;
import org.allmende.people.Secret;
import org.allmende.tenancy.Group;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CommunityMatrixFixture implements MatrixFixture {

    private static final List<String> CONTRIBUTIONS =
            List.of("/meldung", "/einspruch", "/moderation");
    private static final List<String> JUDGEMENTS =
            List.of("ausblendung", "freigabe", "bestaetigung");

    private final Cast cast;
    private final JdbcClient owner = JdbcClient.create(TestDatabase.asOwner());

    CommunityMatrixFixture(Cast cast) {
        this.cast = cast;
    }

    @Override
    public Map<String, Function<Cast.Town, String>> variables() {
        var all =
                new HashMap<String, Function<Cast.Town, String>>(
                        Map.of(
                                "/mitmachen/{token}#token",
                                this::invitation,
                                "/mitmachen/anmeldung/{token}#token",
                                town -> registration("UNCONFIRMED").text(),
                                "/mitmachen/anmeldung/{token}/antwort#token",
                                town -> registration("ASKED").text(),
                                "registration",
                                this::waiting,
                                "/betrieb/moderation/{person}/entfernung#person",
                                this::moderator,
                                "/gemeinschaft/personen/{person}#person",
                                this::shown,
                                "kind",
                                town -> "probe"));
        for (String place : CONTRIBUTIONS) {
            all.put(place + "/{kind}/{id}#id", this::contribution);
        }
        for (String act : JUDGEMENTS) {
            all.put("/moderation/{kind}/{id}/" + act + "#id", this::contribution);
        }
        return all;
    }

    private String invitation(Cast.Town town) {
        Secret secret = Secret.fresh("");
        owner.sql(
                        "insert into invitation (authority, email, group_name, token_hash, expires_at) values (?, 'neu@x.example', 'COMMUNITY', ?, now() + interval '1 day')")
                .params(town.id().value(), secret.hash())
                .update();
        return secret.text();
    }

    /** Of the planner of the town. */
    private String contribution(Cast.Town town) {
        return owner.sql(
                        "insert into contribution_standing (kind, id, author, title, path, state) values ('probe', uuidv7(), ?, 'Bericht', '/gemeinschaft', 'VISIBLE') returning id::text")
                .param(town.planner().person().value())
                .query(String.class)
                .single();
    }

    private String moderator(Cast.Town town) {
        var person = cast.member(town.id(), "Mo", "Derat", Group.WORKING).person();
        owner.sql("insert into moderator (person, name, house, given_by) values (?, 'Mo', 'x', ?)")
                .params(person.value(), town.operator().person().value())
                .update();
        return person.toString();
    }

    /** Shown to verified authorities: the town becomes one. */
    private String shown(Cast.Town town) {
        owner.sql("update authority set verified_on = current_date where id = ?")
                .param(town.id().value())
                .update();
        var person = cast.member(town.id(), "Zoe", "Sichtbar", Group.WORKING).person();
        owner.sql("insert into profile_detail values (?, ?, 'NAME', 'Zoe Sichtbar', current_date)")
                .params(town.id().value(), person.value())
                .update();
        return person.toString();
    }

    private String waiting(Cast.Town town) {
        byte[] hash = registration("WAITING").hash();
        return owner.sql("select id::text from registration where token_hash = ?")
                .param(hash)
                .query(String.class)
                .single();
    }

    private Secret registration(String state) {
        Secret secret = Secret.fresh("");
        String domain =
                "m" + secret.text().replaceAll("[^a-zA-Z0-9]", "").toLowerCase() + ".example";
        owner.sql(
                        """
                        insert into registration (id, token_hash, email, domain, person, function, name, kind, land, state)
                        values (uuidv7(), ?, ?, ?, 'Erika Muster', 'Hauptamt', 'Gemeinde Neu', 'MUNICIPALITY', 'BW', ?)
                        """)
                .params(secret.hash(), "neu@" + domain, domain, state)
                .update();
        return secret;
    }
}
