package org.allmende.care;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.allmende.Cast;
import org.allmende.TestDatabase;
import org.allmende.library.Readership;
import org.allmende.library.TemplatePublishing;
import org.allmende.plan.Item;
import org.allmende.plan.LegalBasis;
import org.allmende.plan.Link;
import org.allmende.plan.Plan;
import org.allmende.plan.PlanDocument;
import org.allmende.plan.Suitability;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Templates that towns gave to everybody, with a law and a link. */
@Component
class CareCast {

    final JdbcClient owner = JdbcClient.create(TestDatabase.asOwner());
    private final JdbcClient jdbc;
    private final Cast cast;
    private final TemplatePublishing publishing;

    CareCast(JdbcClient jdbc, Cast cast, TemplatePublishing publishing) {
        this.jdbc = jdbc;
        this.cast = cast;
        this.publishing = publishing;
    }

    static String slug() {
        return "pflege-" + UUID.randomUUID();
    }

    /** A subject of its own: lists show nothing else. */
    static String subject(String slug) {
        return "Probe " + slug.substring(7, 15);
    }

    static String slug(String path) {
        return path.substring("/vorlagen/".length());
    }

    /** The path of a new template. */
    String published(Cast.Town town, @Nullable LocalDate checkedOn, String law) {
        String slug = slug();
        publish(town, slug, "1.0", checkedOn, law, List.of());
        return "/vorlagen/" + slug;
    }

    void publish(
            Cast.Town town,
            String slug,
            String version,
            @Nullable LocalDate checkedOn,
            String law,
            List<Link> links) {
        Item item =
                Item.task("1", "Bekanntmachung")
                        .legal(LegalBasis.of(law))
                        .links(links.toArray(Link[]::new));
        var document =
                new PlanDocument(
                        slug,
                        version,
                        "Pflegefall " + slug.substring(7, 15),
                        subject(slug),
                        "Zum Prüfen.",
                        "CC-BY-4.0",
                        null,
                        "Neu",
                        checkedOn,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        List.of(),
                        Suitability.ANY,
                        new Plan(List.of(), List.of(item), List.of()));
        cast.within(
                town.planner(),
                () -> publishing.publish(town.planner().viewer(), document, Readership.COMMONS));
    }

    /**
     * A project of a member's authority that was started from a template and came to this state.
     */
    UUID used(Cast.Member member, String path, String state) {
        UUID project = UUID.randomUUID();
        cast.within(member, () -> start(member, path, state, project));
        return project;
    }

    private void start(Cast.Member member, String path, String state, UUID project) {
        jdbc.sql(
                        """
                        insert into project (id, authority, title, state, responsible, land, anchor, anchor_on, created_by, template_version)
                        select :project, :authority, 'Probe', :state, :person, 'BW', 'START', '2026-01-05', :person, newest from template where slug = :slug
                        """)
                .param("project", project)
                .param("authority", member.authority().value())
                .param("person", member.person().value())
                .param("state", state)
                .param("slug", slug(path))
                .update();
        jdbc.sql(
                        "insert into access_grant (authority, project, person, role) values (?, ?, ?, 'PLANNING')")
                .params(member.authority().value(), project, member.person().value())
                .update();
        jdbc.sql(
                        """
                        insert into template_adoption (authority, template, version, project, adopted_on)
                        select :authority, id, newest, :project, current_date from template where slug = :slug
                        """)
                .param("authority", member.authority().value())
                .param("project", project)
                .param("slug", slug(path))
                .update();
    }

    UUID template(String path) {
        return owner.sql("select id from template where slug = :slug")
                .param("slug", slug(path))
                .query(UUID.class)
                .single();
    }
}
