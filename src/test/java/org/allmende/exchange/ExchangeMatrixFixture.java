package org.allmende.exchange;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.allmende.Cast;
import org.allmende.MatrixFixture;
import org.allmende.TestDatabase;
import org.allmende.people.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The worker's own calendar, which everybody may read who knows the address. */
@Component
class ExchangeMatrixFixture implements MatrixFixture {

    private final JdbcClient owner = JdbcClient.create(TestDatabase.asOwner());

    @Override
    public Map<String, Function<Cast.Town, String>> variables() {
        return Map.of(
                "/profil/kalender/{id}/widerruf#id",
                town -> UUID.randomUUID().toString(),
                "/kalenderabo/{token}.ics#token",
                this::link);
    }

    private String link(Cast.Town town) {
        Secret secret = Secret.fresh("");
        owner.sql(
                        "insert into calendar_link (person, authority, days, token_hash) values (?, ?, 'LAST', ?)")
                .params(town.worker().person().value(), town.id().value(), secret.hash())
                .update();
        return secret.text();
    }
}
