package org.allmende.signin;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ApiTokens {

    private final JdbcClient jdbc;

    ApiTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ApiToken> visibleTo(Viewer viewer) {
        return jdbc.sql(
                        """
                        select t.id, t.name, a.name as authority_name, t.scope, t.created_at, t.last_used_on
                        from api_token t join authority a on a.id = t.authority
                        where t.person = :person and t.revoked_at is null
                        order by t.created_at desc, t.id desc
                        """)
                .param("person", viewer.person().value())
                .query((row, n) ->
                        new ApiToken(
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                row.getString("authority_name"),
                                row.getString("scope").equals("WRITE"),
                                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                                row.getObject("last_used_on", LocalDate.class)))
                .list();
    }

    void add(Viewer viewer, String name, boolean mayWrite, byte[] hash) {
        jdbc.sql(
                        "insert into api_token (person, authority, name, token_hash, scope) values (:person, :authority, :name, :hash, :scope)")
                .param("person", viewer.person().value())
                .param("authority", viewer.authority().value())
                .param("name", name)
                .param("hash", hash)
                .param("scope", mayWrite ? "WRITE" : "READ")
                .update();
    }

    boolean revoke(Viewer viewer, UUID token) {
        return jdbc.sql(
                                "update api_token set revoked_at = now() where id = :id and person = :person and revoked_at is null")
                        .param("id", token)
                        .param("person", viewer.person().value())
                        .update()
                == 1;
    }
}
