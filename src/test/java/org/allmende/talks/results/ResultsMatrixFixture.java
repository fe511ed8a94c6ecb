package org.allmende.talks.results;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.allmende.Cast;
import org.allmende.MatrixFixture;
import org.allmende.talks.TalkCast;
import org.springframework.stereotype.Component;

/** A session that was, with a published note and a takeaway; a guest who had a place in it. */
@Component
class ResultsMatrixFixture implements MatrixFixture {

    private static final String SESSION = "/talk/archiv/{session}";
    private static final List<String> PAGES =
            List.of(
                    "",
                    "/notiz.pdf",
                    "/notiz.md",
                    "/rueckmeldung",
                    "/dokumentation",
                    "/notiz",
                    "/notiz/freigabe",
                    "/notiz/ruecknahme",
                    "/notiz/wirkung",
                    "/impulse",
                    "/impulse/{takeaway}/entfernung",
                    "/aufzeichnung",
                    "/aufzeichnung/entfernung");

    private final ResultCast results;

    ResultsMatrixFixture(ResultCast results) {
        this.results = results;
    }

    @Override
    public Map<String, Function<Cast.Town, String>> variables() {
        Map<String, Function<Cast.Town, String>> variables = new HashMap<>();
        PAGES.forEach(page -> variables.put(SESSION + page + "#session", this::session));
        variables.put("takeaway", this::takeaway);
        for (String page : List.of("/rueckmeldung", "/notiz")) {
            variables.put("/talk/anmeldung/{ticket}" + page + "#ticket", this::ticket);
        }
        return variables;
    }

    private String session(Cast.Town town) {
        results.series();
        String session = results.session("OPEN", "Was bleibt davon?");
        results.owner
                .sql(
                        "insert into talk_note (session, answer, state, published_at) values (?, 'Viel.', 'PUBLISHED', now())")
                .param(TalkCast.id(session))
                .update();
        return TalkCast.id(session).toString();
    }

    /** Of the latest session. */
    private String takeaway(Cast.Town town) {
        return results.owner
                .sql(
                        "insert into talk_takeaway (session, words) select session, 'Ein Impuls' from talk_note order by session desc limit 1 returning id::text")
                .query(String.class)
                .single();
    }

    private String ticket(Cast.Town town) {
        String path = results.seat("/talk/archiv/" + session(town), null, "Rita Gast").ticket();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
