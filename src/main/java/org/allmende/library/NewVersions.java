package org.allmende.library;

import java.sql.Types;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Predicate;
import org.allmende.plan.Anchor;
import org.allmende.plan.Item;
import org.allmende.plan.ItemKind;
import org.allmende.plan.Land;
import org.allmende.plan.Nature;
import org.allmende.plan.Plan;
import org.allmende.plan.PlanDocument;
import org.allmende.plan.Schedule;
import org.allmende.plan.Suitability;
import org.allmende.plan.WorkCalendar;
import org.allmende.shared.Refused;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores new templates and versions, with what overviews show of them. */
@Repository
class NewVersions {

    /**
     * Fixed, so that templates compare whenever they were published; Niedersachsen has the holidays
     * most Länder share.
     */
    private static final WorkCalendar ORDINARY = WorkCalendar.of(Land.NI);

    private static final Anchor ORDINARY_START = new Anchor.Start(LocalDate.of(2027, 1, 4));

    private final JdbcClient jdbc;

    NewVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until its first version says who sees it, a template is its authority's own. */
    UUID template(@Nullable Viewer owner, PlanDocument document) {
        boolean taken =
                jdbc.sql("select template_name_taken(:slug)")
                        .param("slug", document.id())
                        .query(Boolean.class)
                        .single();
        if (taken) {
            throw new Refused("library.publishing.taken", document.id());
        }
        return jdbc.sql(
                        """
                        insert into template (slug, subject, authority, audience, forked_from)
                        values (:slug, :subject, :owner, :audience, (select f.id from template f where f.slug = :origin)) returning id
                        """)
                .param("origin", document.variantOf() == null ? "" : document.variantOf().id())
                .param("slug", document.id())
                .param("subject", subject(document))
                .param("owner", owner == null ? null : owner.authority().value(), Types.OTHER)
                .param(
                        "audience",
                        (owner == null ? TemplateAudience.COMMONS : TemplateAudience.OWN).name())
                .query(UUID.class)
                .single();
    }

    UUID template(String slug) {
        return jdbc.sql("select id from template where slug = :slug")
                .param("slug", slug)
                .query(UUID.class)
                .single();
    }

    /** Makes it the newest. */
    UUID insert(UUID template, int ordinal, PlanDocument document, String json, byte[] checksum) {
        Plan plan = document.plan();
        Suitability suitability = document.suitability();
        int workdays = workdays(plan);
        UUID version =
                jdbc.sql(
                                """
                                insert into template_version (template, number, ordinal, title, summary, note, licence, origin, checked_on,
                                    tasks, milestones, periods, workdays, document, checksum)
                                values (:template, :number, :ordinal, :title, :summary, :note, :licence, :origin, :checkedOn,
                                    :tasks, :milestones, :periods, :workdays, :document::jsonb, :checksum)
                                returning id
                                """)
                        .param("template", template)
                        .param("number", document.version())
                        .param("ordinal", ordinal)
                        .param("title", document.title())
                        .param("summary", text(document.summary()))
                        .param("note", text(document.note()))
                        .param("licence", text(document.licence()))
                        .param("origin", text(document.origin()))
                        .param("checkedOn", document.checkedOn())
                        .param("tasks", count(plan, item -> item.kind() != ItemKind.PACKAGE))
                        .param("milestones", count(plan, item -> item.kind() == ItemKind.MILESTONE))
                        .param("periods", count(plan, item -> item.nature() == Nature.PERIOD))
                        .param("workdays", workdays)
                        .param("document", json)
                        .param("checksum", checksum)
                        .query(UUID.class)
                        .single();
        jdbc.sql(
                        """
                        update template set newest = :version, subject = :subject, title = :title, workdays = :workdays, routine = :routine,
                            size_class = :size, software = :software, leika = :leika
                        where id = :template
                        """)
                .param("version", version)
                .param("title", document.title())
                .param("workdays", workdays)
                .param("routine", document.isRoutine())
                .param("subject", subject(document))
                .param("size", suitability.size() == null ? null : suitability.size().name())
                .param("software", suitability.software().toArray(String[]::new))
                .param("leika", suitability.leika().toArray(String[]::new))
                .param("template", template)
                .update();
        return version;
    }

    private static int workdays(Plan plan) {
        var schedule = Schedule.of(plan, ORDINARY, ORDINARY_START);
        return ORDINARY.workdaysBetween(schedule.start(), schedule.end());
    }

    private static int count(Plan plan, Predicate<Item> kind) {
        return (int) plan.items().stream().filter(kind).count();
    }

    private static String subject(PlanDocument document) {
        return document.subject() == null || document.subject().isBlank()
                ? "Weitere"
                : document.subject();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
