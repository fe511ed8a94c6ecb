package org.allmende.formats;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.allmende.Cast;
import org.allmende.MatrixFixture;
import org.allmende.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The town is verified; its planner describes, offers and is answered by its worker. */
@Component
class FormatsMatrixFixture implements MatrixFixture {

    private final JdbcClient owner = JdbcClient.create(TestDatabase.asOwner());

    @Override
    public Map<String, Function<Cast.Town, String>> variables() {
        var all = new HashMap<String, Function<Cast.Town, String>>();
        all.put("offer", this::offer);
        for (String act : new String[] {"zusage", "absage", "rueckzug"}) {
            String route = "/formate/boerse/{offer}/antworten/{response}/" + act;
            all.put(route + "#offer", this::answered);
            all.put(route + "#response", this::answer);
        }
        for (String page : new String[] {"", "/blatt.pdf", "/bearbeitung"}) {
            all.put("/formate/{slug}" + page + "#slug", this::format);
        }
        return all;
    }

    private String format(Cast.Town town) {
        verify(town);
        var id = UUID.randomUUID();
        owner.sql(
                        """
                        insert into exchange_format (id, slug, authority, person, sheet)
                        select ?, ?, ?, ?, sheet from exchange_format where number = 'F01'
                        """)
                .params(id, "probe-" + id, town.id().value(), town.planner().person().value())
                .update();
        standing(town, "format", id);
        return "probe-" + id;
    }

    private String offer(Cast.Town town) {
        verify(town);
        var id = UUID.randomUUID();
        owner.sql(
                        """
                        insert into exchange_offer (id, authority, person, name, format, side, topic, about, until_on, offered_at)
                        select ?, ?, ?, 'Mara', f.id, 'OFFERS', 'Probe', 'x', current_date + 9, now() from exchange_format f where f.number = 'F05'
                        """)
                .params(id, town.id().value(), town.planner().person().value())
                .update();
        standing(town, "offer", id);
        return id.toString();
    }

    /** The newest of the town's offers that has an answer waiting. */
    private String answered(Cast.Town town) {
        String offer = offer(town);
        owner.sql(
                        """
                        insert into exchange_response (id, authority, person, offer, name, email, words, answered_at)
                        values (uuidv7(), ?, ?, ?::uuid, 'Tarik', 'tarik@x.example', 'Gern', now())
                        """)
                .params(town.id().value(), town.worker().person().value(), offer)
                .update();
        return offer;
    }

    private String answer(Cast.Town town) {
        return owner.sql(
                        "select id::text from exchange_response where authority = ? order by id desc limit 1")
                .param(town.id().value())
                .query(String.class)
                .optional()
                .orElseGet(() -> UUID.randomUUID().toString());
    }

    private void verify(Cast.Town town) {
        owner.sql("update authority set verified_on = current_date where id = ?")
                .param(town.id().value())
                .update();
    }

    private void standing(Cast.Town town, String kind, UUID id) {
        owner.sql(
                        "insert into contribution_standing (kind, id, author, title, path, state) values (?, ?, ?, 'Probe', '/formate', 'VISIBLE')")
                .params(kind, id, town.planner().person().value())
                .update();
    }
}
