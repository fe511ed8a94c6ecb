package org.allmende.questions;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.allmende.Cast;
import org.allmende.MatrixFixture;
import org.allmende.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The town is verified; its planner asks and its worker answers. */
@Component
class QuestionsMatrixFixture implements MatrixFixture {

    private final JdbcClient owner = JdbcClient.create(TestDatabase.asOwner());

    @Override
    public Map<String, Function<Cast.Town, String>> variables() {
        var all = new HashMap<String, Function<Cast.Town, String>>();
        all.put("question", this::question);
        for (String act : new String[] {"", "/loeschung", "/stimme", "/hilfe"}) {
            String route = "/fragen/{question}/antworten/{answer}" + act;
            all.put(route + "#question", this::answered);
            all.put(route + "#answer", this::answer);
        }
        return all;
    }

    private String question(Cast.Town town) {
        owner.sql("update authority set verified_on = current_date where id = ?")
                .param(town.id().value())
                .update();
        var id = UUID.randomUUID();
        owner.sql(
                        """
                        insert into question (id, authority, person, name, title, terms, read_as, asked_at, last_at)
                        values (?, ?, ?, 'Mara', 'Wie macht ihr das?', '{}', '', now(), now())
                        """)
                .params(id, town.id().value(), town.planner().person().value())
                .update();
        standing("question", id, town.planner());
        return id.toString();
    }

    private String answered(Cast.Town town) {
        String question = question(town);
        var id = UUID.randomUUID();
        owner.sql(
                        """
                        insert into answer (id, authority, person, name, question, words, answered_at)
                        values (?, ?, ?, 'Tarik', ?::uuid, 'So', clock_timestamp())
                        """)
                .params(id, town.id().value(), town.worker().person().value(), question)
                .update();
        standing("answer", id, town.worker());
        return question;
    }

    private String answer(Cast.Town town) {
        return owner.sql(
                        "select id::text from answer where authority = ? order by answered_at desc limit 1")
                .param(town.id().value())
                .query(String.class)
                .optional()
                .orElseGet(() -> UUID.randomUUID().toString());
    }

    private void standing(String kind, UUID id, Cast.Member author) {
        owner.sql(
                        "insert into contribution_standing (kind, id, author, title, path, state) values (?, ?, ?, 'Probe', '/fragen', 'VISIBLE')")
                .params(kind, id, author.person().value())
                .update();
    }
}
