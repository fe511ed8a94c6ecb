package org.allmende.commons;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.allmende.Cast;
import org.allmende.TestDatabase;
import org.allmende.library.Readership;
import org.allmende.library.TemplateAudience;
import org.allmende.library.TemplatePublishing;
import org.allmende.plan.Item;
import org.allmende.plan.Plan;
import org.allmende.plan.PlanDocument;
import org.allmende.plan.Suitability;
import org.allmende.shared.TimeOrderedId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What towns share: templates by their use case, reports as they stand when published. */
@Component
class CommonsCast {

    static final Readership OWN = new Readership(TemplateAudience.OWN, Set.of());

    final JdbcClient owner = JdbcClient.create(TestDatabase.asOwner());
    private final Cast cast;
    private final TemplatePublishing publishing;

    CommonsCast(Cast cast, TemplatePublishing publishing) {
        this.cast = cast;
        this.publishing = publishing;
    }

    /** A verified town. */
    Cast.Town town() {
        Cast.Town town = cast.town();
        owner.sql("update authority set verified_on = current_date where id = ?")
                .param(town.id().value())
                .update();
        return town;
    }

    /** Its name is its own, and so is its topic. */
    String template(Cast.Town town, Readership readership) {
        String slug = "gemeingut-" + UUID.randomUUID();
        publish(town, slug, "1.0", "Erste Fassung", readership);
        return slug;
    }

    static String title(String slug) {
        return "Gemeingut " + slug.substring(10, 18);
    }

    static String topic(String slug) {
        return "Thema " + slug.substring(10, 18);
    }

    void publish(Cast.Town town, String slug, String version, String note, Readership readership) {
        var document =
                new PlanDocument(
                        slug,
                        version,
                        title(slug),
                        topic(slug),
                        "Zum Teilen.",
                        "CC-BY-4.0",
                        null,
                        note,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        List.of(),
                        Suitability.ANY,
                        new Plan(List.of(), List.of(Item.task("1", "Anfangen")), List.of()));
        cast.within(
                town.planner(),
                () -> publishing.publish(town.planner().viewer(), document, readership));
    }

    UUID id(String slug) {
        return owner.sql("select id from template where slug = ?")
                .param(slug)
                .query(UUID.class)
                .single();
    }

    /** A report about the template. */
    UUID report(Cast.Town town, String slug, String title, String circle) {
        UUID id = TimeOrderedId.next();
        owner.sql(
                        """
                        with written as (
                            insert into experience_report (authority, id, state, extent, circle, document, changed_by, changed_at)
                            values (:authority, :id, 'PUBLISHED', 'SHORT', :circle, '{"head": {}, "sections": {}, "figures": []}', :person, now()) returning id)
                        insert into published_report (report, extent, template, template_number, shown_authority, kind, land, circle, conclusion, title, document, words, published_on)
                        select id, 'SHORT', :template, '1.0', :authority, 'TOWN', 'BW', :circle, 'AGAIN', :title, '{"head": {"CONCLUSION": "AGAIN"}, "sections": {}, "figures": []}', '', current_date from written
                        """)
                .param("authority", town.id().value())
                .param("id", id)
                .param("circle", circle)
                .param("person", town.planner().person().value())
                .param("template", id(slug))
                .param("title", title)
                .update();
        owner.sql(
                        """
                        insert into contribution_standing (kind, id, author, title, path, state, seen_once)
                        values ('report', ?, ?, ?, '/erfahrungen', 'VISIBLE', true)
                        """)
                .param(id)
                .param(town.planner().person().value())
                .param(title)
                .update();
        return id;
    }

    UUID question(Cast.Town town, String title) {
        return contribution(
                town,
                "question",
                """
                insert into question (id, authority, person, name, title, terms, read_as, asked_at, last_at)
                values (:id, :authority, :person, 'Mara', :words, '{}', '', now(), now())
                """,
                title,
                null);
    }

    UUID answer(Cast.Town town, UUID question) {
        return contribution(
                town,
                "answer",
                """
                insert into answer (id, authority, person, name, question, words, answered_at)
                values (:id, :authority, :person, 'Mara', :question, :words, now())
                """,
                "Wir, im Sommer.",
                question);
    }

    private UUID contribution(
            Cast.Town town, String kind, String insert, String words, @Nullable UUID question) {
        UUID id = TimeOrderedId.next();
        var person = town.planner().person().value();
        owner.sql(
                        "with standing as (insert into contribution_standing (kind, id, author, title, path, state, seen_once) values (:kind, :id, :person, :words, '/fragen', 'VISIBLE', true)) "
                                + insert)
                .param("kind", kind)
                .param("id", id)
                .param("authority", town.id().value())
                .param("person", person)
                .param("words", words)
                .param("question", question)
                .update();
        return id;
    }

    void accept(UUID question, @Nullable UUID answer) {
        owner.sql("update question set accepted = ? where id = ?")
                .param(answer)
                .param(question)
                .update();
    }

    void moderated(UUID id, String state) {
        owner.sql("update contribution_standing set state = ? where id = ?")
                .param(state)
                .param(id)
                .update();
    }

    int entries(UUID id) {
        return owner.sql("select count(*) from commons_entry where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    /** As if it had been shared then. */
    void sharedAt(UUID id, Instant at) {
        owner.sql("update commons_entry set at = ? where id = ?")
                .param(Timestamp.from(at))
                .param(id)
                .update();
    }

    List<String> mails(Cast.Member member) {
        return owner.sql(
                        "select subject || chr(10) || body || chr(10) || coalesce(html, '') || chr(10) || coalesce(unsubscribe, '') from outgoing_mail where recipient = ?::citext and unsubscribe like '%/neues/%'")
                .param(member.email())
                .query(String.class)
                .list();
    }
}
