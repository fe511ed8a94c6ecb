package org.allmende.inbox;

import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.allmende.Cast;
import org.allmende.MatrixFixture;
import org.allmende.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class InboxMatrixFixture implements MatrixFixture {

    private final JdbcClient owner = JdbcClient.create(TestDatabase.asOwner());

    @Override
    public Map<String, Function<Cast.Town, String>> variables() {
        return Map.of(
                "notice", this::noticeOfThePlanner,
                "/posteingang/gelesen/{step}/ruecknahme#step", town -> UUID.randomUUID().toString(),
                "signature", this::signed);
    }

    private String noticeOfThePlanner(Cast.Town town) {
        var id = UUID.randomUUID();
        owner.sql(
                        "insert into notice (authority, person, id, subject, last_at, mentioned, pressing) values (?, ?, ?, ?, now(), false, false)")
                .params(town.id().value(), town.planner().person().value(), id, id)
                .update();
        return id.toString();
    }

    private String signed(Cast.Town town) {
        byte[] key = owner.sql("select key from inbox_key").query(byte[].class).single();
        return new UnsubscribeToken(
                        town.id(), town.worker().person(), EnumSet.of(NoticeKind.COMMENT))
                .sign(key);
    }
}
