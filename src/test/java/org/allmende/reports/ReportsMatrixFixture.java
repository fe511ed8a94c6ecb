package org.allmende.reports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.allmende.Cast;
import org.allmende.MatrixFixture;
import org.allmende.TestDatabase;
import org.allmende.shared.TimeOrderedId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A draft of the town; for readers a short report that is open to everybody. */
@Component
class ReportsMatrixFixture implements MatrixFixture {

    private static final String PATH = "/erfahrungen/{report}";
    private static final List<String> READ =
            List.of(
                    "",
                    "/bericht.pdf",
                    "/dank",
                    "/dank/ruecknahme",
                    "/stand",
                    "/kommentare",
                    "/kommentare/{comment}/loeschung");
    private static final List<String> WRITTEN =
            List.of(
                    "/entwurf",
                    "/verwerfung",
                    "/wiederaufnahme",
                    "/pruefung",
                    "/freigabe",
                    "/rueckgabe",
                    "/rueckzug");
    private static final String DOCUMENT =
            """
            {"head": {"TITLE": "X", "CONCLUSION": "AGAIN"}, "sections": {}, "figures": []}
            """;

    private final JdbcClient owner = JdbcClient.create(TestDatabase.asOwner());

    @Override
    public Map<String, Function<Cast.Town, String>> variables() {
        var all = new HashMap<String, Function<Cast.Town, String>>();
        READ.forEach(part -> all.put(PATH + part + "#report", this::published));
        WRITTEN.forEach(part -> all.put(PATH + part + "#report", town -> draft(town, "EDITING")));
        all.put(PATH + "/kommentare/{comment}/loeschung#comment", this::comment);
        return all;
    }

    /** Of the planner, to the report that was asked for before it. */
    private String comment(Cast.Town town) {
        return owner.sql(
                        """
                        insert into report_comment (id, report, author, text, written_at)
                        select uuidv7(), r.id, :person, 'X', now() from experience_report r
                        where r.authority = :authority and r.state = 'PUBLISHED' order by r.changed_at desc limit 1 returning id::text
                        """)
                .param("authority", town.id().value())
                .param("person", town.planner().person().value())
                .query(String.class)
                .single();
    }

    private String published(Cast.Town town) {
        String id = draft(town, "PUBLISHED");
        owner.sql(
                        """
                        insert into published_report (report, extent, template_number, shown_authority, kind, land, circle, conclusion, title, document, words, published_on)
                        values (:id::uuid, 'SHORT', '', :authority, 'TOWN', 'BW', 'OPEN', 'AGAIN', 'X', :document::jsonb, to_tsvector('german', 'X'), current_date)
                        """)
                .param("id", id)
                .param("authority", town.id().value())
                .param("document", DOCUMENT)
                .update();
        owner.sql(
                        "insert into contribution_standing (kind, id, author, title, path, state) values ('report', ?::uuid, ?, 'X', '/erfahrungen', 'VISIBLE')")
                .params(id, town.administrator().person().value())
                .update();
        return id;
    }

    private String draft(Cast.Town town, String state) {
        UUID id = TimeOrderedId.next();
        owner.sql(
                        """
                        insert into experience_report (authority, id, state, extent, document, changed_by, changed_at)
                        values (:authority, :id, :state, 'SHORT', :document::jsonb, :person, now())
                        """)
                .param("authority", town.id().value())
                .param("id", id)
                .param("state", state)
                .param("document", DOCUMENT)
                .param("person", town.planner().person().value())
                .update();
        return id.toString();
    }
}
