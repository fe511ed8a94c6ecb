package org.allmende.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.library.TemplateId;
import org.allmende.people.AuthorityKind;
import org.allmende.plan.Land;
import org.allmende.plan.SizeClass;
import org.allmende.search.TypedWords;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What others read, visitors too. Whom the fence lets see it stands in the migrations. */
@Repository
class PublishedReports {

    private static final String SELECT =
            """
            select p.*, a.name authority, t.slug template_slug, v.title template_title, r.id is not null own,
                report_stands(p.report) shown,
                exists (select from report_thanks h where h.report = p.report and h.authority = (select asking_authority())) thanked
            from published_report p
            left join authority a on a.id = p.shown_authority
            left join template t on t.id = p.template left join template_version v on v.id = t.newest
            left join experience_report r on r.id = p.report
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    PublishedReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PublishedReport> visibleTo(@Nullable Viewer viewer, ReportId id) {
        return jdbc.sql(SELECT + "where p.report = :id")
                .param("id", id.value())
                .query((row, n) -> read(row))
                .optional();
    }

    /** A page of them and one more: what fits the typed words best, otherwise the newest first. */
    List<PublishedReport> page(@Nullable Viewer viewer, ReportFilter filter) {
        return jdbc.sql(
                        SELECT
                                + """
                                where (:text = '' or p.words @@ to_tsquery('german', :question))
                                  and (:template = '' or t.slug = :template)
                                  and (:kind = '' or p.kind = :kind) and (:size = '' or p.size = :size)
                                  and (:land = '' or p.land = :land) and (:conclusion = '' or p.conclusion = :conclusion)
                                order by case when :text = '' then 0 else ts_rank(p.words, to_tsquery('german', :question)) end desc,
                                    p.published_on desc, p.report desc
                                limit :limit offset :offset
                                """)
                .param("text", filter.text())
                .param("question", TypedWords.query(filter.text()))
                .param("template", filter.template())
                .param("kind", name(filter.kind()))
                .param("size", name(filter.size()))
                .param("land", name(filter.land()))
                .param("conclusion", name(filter.conclusion()))
                .param("limit", ReportFilter.PAGE + 1)
                .param("offset", ReportFilter.PAGE * (filter.page() - 1))
                .query((row, n) -> read(row))
                .list();
    }

    List<PublishedReport> ofTemplate(Viewer viewer, TemplateId template, int most) {
        return jdbc.sql(
                        SELECT
                                + "where p.template = :template order by p.published_on desc, p.report desc limit :most")
                .param("template", template.value())
                .param("most", most)
                .query((row, n) -> read(row))
                .list();
    }

    /** An own template would name the authority that wants to stay unnamed. */
    void put(Viewer viewer, ExperienceReport report, ReportContent shown, LocalDate today) {
        jdbc.sql(
                        """
                        insert into published_report (report, extent, template, template_number, shown_authority, kind, land, size,
                            circle, conclusion, title, document, words, published_on)
                        select r.id, r.extent, t.id, case when t.id is null then '' else r.template_number end,
                            case when r.anonymous then null else r.authority end, a.kind, a.land,
                            case when a.inhabitants < 20000 then 'SMALL' when a.inhabitants <= 100000 then 'MEDIUM'
                                when a.inhabitants is not null then 'LARGE' end,
                            r.circle, :conclusion, :title, :document::jsonb,
                            setweight(to_tsvector('german', :heading), 'A') || to_tsvector('german', :words), :today
                        from experience_report r join authority a on a.id = r.authority
                        left join template t on t.id = r.template and not (r.anonymous and t.authority is not distinct from r.authority)
                        where r.id = :id and r.authority = :authority
                        """)
                .param("id", report.id().value())
                .param("authority", viewer.authority().value())
                .param("conclusion", shown.head(HeadField.CONCLUSION))
                .param("title", shown.title())
                .param("document", json.writeValueAsString(shown))
                .param("heading", TypedWords.plain(shown.title()))
                .param("words", TypedWords.plain(shown.words()))
                .param("today", today)
                .update();
    }

    /** What its authority says of it by now; nobody needs to be asked any more. */
    void answer(Viewer viewer, ReportId id, ValidityForm.Read read, LocalDate today) {
        jdbc.sql(
                        """
                        update published_report set validity = :validity, amendment = :amendment, answered_on = :today, version = version + 1
                        where report = :id
                        """)
                .param("id", id.value())
                .param("validity", read.validity().name())
                .param("amendment", read.amendment())
                .param("today", today)
                .update();
        jdbc.sql("delete from report_question where report = :id and authority = :authority")
                .param("id", id.value())
                .param("authority", viewer.authority().value())
                .update();
    }

    /** Whether to moderators it is the viewer's. */
    boolean answersFor(Viewer viewer, ReportId id) {
        return jdbc.sql(
                        "select exists (select from contribution_standing where kind = 'report' and id = :id and author = :person)")
                .param("id", id.value())
                .param("person", viewer.person().value())
                .query(Boolean.class)
                .single();
    }

    /** Those the viewer sent or approved that are to be confirmed, the oldest first. */
    List<PublishedReport> due(Viewer viewer, LocalDate today) {
        return jdbc.sql(
                        SELECT
                                + """
                                where r.authority = :authority and :person in (r.sent_by, r.reviewed_by)
                                  and p.validity in ('CURRENT', 'CONFIRMED', 'AMENDED') and coalesce(p.answered_on, p.published_on) <= :lastYear
                                order by p.published_on, p.report limit 20
                                """)
                .param("authority", viewer.authority().value())
                .param("person", viewer.person().value())
                .param("lastYear", today.minusYears(PublishedReport.CURRENT_YEARS))
                .query((row, n) -> read(row))
                .list();
    }

    void remove(Viewer viewer, ReportId id) {
        jdbc.sql("delete from published_report where report = :id")
                .param("id", id.value())
                .update();
    }

    void thank(Viewer viewer, ReportId id) {
        jdbc.sql(
                        "insert into report_thanks (authority, report, given_by) values (:authority, :id, :person) on conflict do nothing")
                .param("authority", viewer.authority().value())
                .param("id", id.value())
                .param("person", viewer.person().value())
                .update();
    }

    void takeThanksBack(Viewer viewer, ReportId id) {
        jdbc.sql("delete from report_thanks where report = :id and authority = :authority")
                .param("id", id.value())
                .param("authority", viewer.authority().value())
                .update();
    }

    private PublishedReport read(ResultSet row) throws SQLException {
        String size = row.getString("size");
        return new PublishedReport(
                new ReportId(row.getObject("report", UUID.class)),
                Extent.valueOf(row.getString("extent")),
                row.getString("authority"),
                AuthorityKind.valueOf(row.getString("kind")),
                Land.valueOf(row.getString("land")),
                size == null ? null : SizeClass.valueOf(size),
                Circle.valueOf(row.getString("circle")),
                template(row),
                json.readValue(row.getString("document"), ReportContent.class),
                row.getObject("published_on", LocalDate.class),
                row.getBoolean("own"),
                row.getBoolean("shown"),
                row.getInt("thanks"),
                row.getBoolean("thanked"),
                Validity.valueOf(row.getString("validity")),
                row.getObject("answered_on", LocalDate.class),
                row.getString("amendment"),
                row.getInt("version"));
    }

    /** Nothing where there is none, or the fence hides it. */
    static @Nullable ReportTemplate template(ResultSet row) throws SQLException {
        String slug = row.getString("template_slug");
        return slug == null
                ? null
                : new ReportTemplate(
                        slug, row.getString("template_title"), row.getString("template_number"));
    }

    private static String name(@Nullable Enum<?> constant) {
        return constant == null ? "" : constant.name();
    }
}
