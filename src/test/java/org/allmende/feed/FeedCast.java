package org.allmende.feed;

import java.util.UUID;
import org.allmende.Cast;
import org.allmende.library.Readership;
import org.allmende.library.TemplatePublishing;
import org.allmende.plan.PlanDocument;
import org.allmende.plan.PlanFormat;
import org.springframework.stereotype.Component;

/** What authorities of the tests published. */
@Component
class FeedCast {

    private final TemplatePublishing publishing;
    private final Cast cast;

    FeedCast(TemplatePublishing publishing, Cast cast) {
        this.publishing = publishing;
        this.cast = cast;
    }

    /** A new template of a town, for the whole commons; answers its name. */
    String by(Cast.Town town, String version) {
        String slug = "radweg-" + UUID.randomUUID();
        cast.within(
                town.planner(),
                () ->
                        publishing.publish(
                                town.planner().viewer(),
                                document(slug, version),
                                Readership.COMMONS));
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
