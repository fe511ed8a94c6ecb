package org.allmende.feed;

import java.util.UUID;
import org.allmende.Cast;
import org.allmende.TestDatabase;
import org.allmende.library.TemplatePublishing;
import org.allmende.plan.PlanDocument;
import org.allmende.plan.PlanFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What authorities of the tests published. */
@Component
class FeedCast {

    private final TemplatePublishing publishing;
    private final JdbcClient owner = JdbcClient.create(TestDatabase.asOwner());

    FeedCast(TemplatePublishing publishing) {
        this.publishing = publishing;
    }

    /** A new template of a town, for the whole commons; answers its name. */
    String by(Cast.Town town, String version) {
        String slug = "radweg-" + UUID.randomUUID();
        publishing.publish(document(slug, version));
        owner.sql("update template set authority = ? where slug = ?")
                .params(town.id().value(), slug)
                .update();
        return slug;
    }

    static PlanDocument document(String slug, String version) {
        return PlanFormat.readYaml(
                """
                format: allmende/plan/1
                id: %s
                version: "%s"
                title: Radweg anlegen
                subject: Verkehr
                summary: Vom Beschluss bis zur Freigabe.
                licence: CC-BY-4.0
                note: Erste Fassung
                roles:
                  - {key: leitung, title: Projektleitung}
                items:
                  - key: planung
                    kind: package
                    title: Planung
                    items:
                      - {key: trasse, title: Trasse festlegen, duration: 10 AT, roles: [leitung]}
                      - {key: beschluss, title: Beschluss fassen, duration: 1 AT, after: [trasse]}
                """
                        .formatted(slug, version));
    }
}
