package org.allmende.care;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmende.library.Template;
import org.allmende.library.TemplateId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What authorities answered about templates they used. */
@Repository
class Feedbacks {

    private final JdbcClient jdbc;

    Feedbacks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A version that the viewer's authority used. */
    record Used(UUID version, String number, boolean answered) {}

    /** The newest first. */
    List<Used> used(Viewer viewer, Template template) {
        return jdbc.sql(
                        """
                        select v.id, v.number, f.version is not null answered
                        from template_version v left join template_feedback f on f.version = v.id and f.authority = :authority
                        where v.id in (select a.version from template_adoption a where a.template = :template and a.authority = :authority)
                        order by v.ordinal desc
                        """)
                .param("template", template.id().value())
                .param("authority", viewer.authority().value())
                .query((row, number) ->
                        new Used(
                                row.getObject("id", UUID.class),
                                row.getString("number"),
                                row.getBoolean("answered")))
                .list();
    }

    /** The address of the questions about what a project was started from. */
    Optional<String> pathOf(Viewer viewer, ProjectId project) {
        return jdbc.sql(
                        """
                        select '/vorlagen/' || t.slug || '/rueckmeldung?version=' || v.number
                        from template_adoption a join template t on t.id = a.template join template_version v on v.id = a.version
                        where a.project = :project and a.authority = :authority and a.root_package is null
                        """)
                .param("project", project.value())
                .param("authority", viewer.authority().value())
                .query(String.class)
                .optional();
    }

    /** Whether the authority answered about what the project was started from. */
    boolean isAnswered(Viewer viewer, ProjectId project) {
        return jdbc.sql(
                        """
                        select exists (select from template_adoption a join template_feedback f on f.version = a.version and f.authority = a.authority
                            where a.project = :project and a.authority = :authority and a.root_package is null)
                        """)
                .param("project", project.value())
                .param("authority", viewer.authority().value())
                .query(Boolean.class)
                .single();
    }

    Optional<FeedbackForm> given(Viewer viewer, Used used) {
        return jdbc.sql(
                        """
                        select f.complete, f.realistic, f.clear, coalesce(r.remark, '') remark
                        from template_feedback f left join template_remark r on r.version = f.version and r.authority = f.authority
                        where f.version = :version and f.authority = :authority
                        """)
                .param("version", used.version())
                .param("authority", viewer.authority().value())
                .query((row, number) ->
                        new FeedbackForm(
                                used.number(),
                                row.getString("complete"),
                                row.getString("realistic"),
                                row.getString("clear"),
                                row.getString("remark")))
                .optional();
    }

    /** What was answered before is replaced; a remark that says something else is unread again. */
    void put(Viewer viewer, Template template, UUID version, FeedbackForm.Read said, Instant now) {
        Map<String, Object> params = new HashMap<>();
        params.put("authority", viewer.authority().value());
        params.put("template", template.id().value());
        params.put("version", version);
        params.put("person", viewer.person().value());
        params.put("complete", said.complete().name());
        params.put("realistic", said.realistic().name());
        params.put("clear", said.clear().name());
        params.put("remark", said.remark());
        params.put("now", now.atOffset(ZoneOffset.UTC));
        jdbc.sql(
                        """
                        insert into template_feedback (authority, template, version, person, complete, realistic, clear, given_at)
                        values (:authority, :template, :version, :person, :complete, :realistic, :clear, :now)
                        on conflict (authority, version) do update set person = excluded.person, complete = excluded.complete,
                            realistic = excluded.realistic, clear = excluded.clear, given_at = excluded.given_at
                        """)
                .params(params)
                .update();
        if (said.remark().isEmpty()) {
            jdbc.sql(
                            "delete from template_remark where authority = :authority and version = :version")
                    .params(params)
                    .update();
            return;
        }
        jdbc.sql(
                        """
                        insert into template_remark as r (authority, template, version, remark, written_at)
                        values (:authority, :template, :version, :remark, :now)
                        on conflict (authority, version) do update set remark = excluded.remark,
                            written_at = excluded.written_at, read_at = null
                        where r.remark <> excluded.remark
                        """)
                .params(params)
                .update();
    }

    /** For who looks after the template; the last ones first. */
    List<Remark> remarks(Viewer viewer, Template template) {
        return Upkeep.isFor(viewer, template)
                ? jdbc.sql(
                                """
                                select a.name, v.number, r.remark, r.written_at, r.read_at is null unread
                                from template_remark r join authority a on a.id = r.authority join template_version v on v.id = r.version
                                where r.template = :template order by r.written_at desc limit 500
                                """)
                        .param("template", template.id().value())
                        .query((row, number) ->
                                new Remark(
                                        row.getString("name"),
                                        row.getString("number"),
                                        row.getString("remark"),
                                        row.getTimestamp("written_at").toInstant(),
                                        row.getBoolean("unread")))
                        .list()
                : List.of();
    }

    /** How many remarks nobody has read, of the templates the viewer looks after. */
    Map<TemplateId, Integer> unread(Viewer viewer, List<Template> templates) {
        UUID[] own =
                templates.stream()
                        .filter(template -> Upkeep.isFor(viewer, template))
                        .map(template -> template.id().value())
                        .toArray(UUID[]::new);
        return jdbc
                .sql(
                        "select template, count(*) remarks from template_remark where template = any(:own) and read_at is null group by template")
                .param("own", own)
                .query((row, number) ->
                        Map.entry(
                                new TemplateId(row.getObject("template", UUID.class)),
                                row.getInt("remarks")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void markRead(Viewer viewer, Template template, Instant now) {
        Upkeep.of(viewer, template);
        jdbc.sql(
                        "update template_remark set read_at = :now where template = :template and read_at is null")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("template", template.id().value())
                .update();
    }

    /** What everybody may see, as it was last renewed. */
    Figures figures(Viewer viewer, Template template) {
        Map<String, Figures> parts = new HashMap<>();
        jdbc.sql("select topic, authorities, tallies from care_figure where template = :template")
                .param("template", template.id().value())
                .query((row, number) -> {
                    int authorities = row.getInt("authorities");
                    var tallies = List.of((Integer[]) row.getArray("tallies").getArray());
                    String topic = row.getString("topic");
                    return Map.entry(
                            topic,
                            topic.equals("FEEDBACK")
                                    ? new Figures(Figures.Feedback.of(authorities, tallies), null)
                                    : new Figures(
                                            null,
                                            new Figures.Completion(
                                                    authorities, tallies.getFirst())));
                })
                .list()
                .forEach(part -> parts.put(part.getKey(), part.getValue()));
        Figures none = new Figures(null, null);
        return new Figures(
                parts.getOrDefault("FEEDBACK", none).feedback(),
                parts.getOrDefault("COMPLETION", none).completion());
    }
}
