package org.allmende.community;

import java.util.Map;
import java.util.function.Function;
import org.allmende.Cast;
import org.allmende.MatrixFixture;
import org.allmende.TestDatabase;
import org.allmende.people.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CommunityMatrixFixture implements MatrixFixture {

    private final JdbcClient owner = JdbcClient.create(TestDatabase.asOwner());

    @Override
    public Map<String, Function<Cast.Town, String>> variables() {
        return Map.of(
                "/mitmachen/{token}#token", this::invitation,
                "/mitmachen/anmeldung/{token}#token", town -> registration("UNCONFIRMED").text(),
                "/mitmachen/anmeldung/{token}/antwort#token", town -> registration("ASKED").text(),
                "registration", this::waiting);
    }

    private String invitation(Cast.Town town) {
        Secret secret = Secret.fresh("");
        owner.sql(
                        "insert into invitation (authority, email, group_name, token_hash, expires_at) values (?, 'neu@x.example', 'COMMUNITY', ?, now() + interval '1 day')")
                .params(town.id().value(), secret.hash())
                .update();
        return secret.text();
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
        String domain = "m" + secret.text().replaceAll("[^a-zA-Z0-9]", "").toLowerCase() + ".example";
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
