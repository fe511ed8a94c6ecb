package org.allmende.contribution;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.allmende.Cast;
import org.allmende.MatrixFixture;
import org.allmende.TestDatabase;
import org.allmende.library.Readership;
import org.allmende.library.TemplatePublishing;
import org.allmende.plan.Item;
import org.allmende.plan.Plan;
import org.allmende.plan.PlanDocument;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An open proposal of the town for a template of its own: its people are both sides. */
@Component
class ContributionMatrixFixture implements MatrixFixture {

    private final JdbcClient owner = JdbcClient.create(TestDatabase.asOwner());
    private final Cast cast;
    private final TemplatePublishing publishing;

    ContributionMatrixFixture(Cast cast, TemplatePublishing publishing) {
        this.cast = cast;
        this.publishing = publishing;
    }

    @Override
    public Map<String, Function<Cast.Town, String>> variables() {
        return Map.of("proposal", this::proposal);
    }

    private String proposal(Cast.Town town) {
        String slug = "vorschlag-" + UUID.randomUUID();
        var plan = new Plan(List.of(), List.of(Item.task("a", "A")), List.of());
        var document = PlanDocument.of(slug, "1.0", "A", plan);
        cast.within(
                town.planner(),
                () -> publishing.publish(town.planner().viewer(), document, Readership.COMMONS));
        return owner.sql(
                        """
                        insert into change_request (authority, template, maintainer, version, state, document, reason, person, person_name, created_at)
                        select t.authority, t.id, t.authority, t.newest, 'OPEN', v.document, 'Besser', :person, 'Mara Lindner', now()
                        from template t join template_version v on v.id = t.newest where t.slug = :slug returning id::text
                        """)
                .param("person", town.planner().person().value())
                .param("slug", slug)
                .query(String.class)
                .single();
    }
}
