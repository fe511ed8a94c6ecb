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
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What others read. Whom the fence lets see it stands in the migration. */
@Repository
class PublishedReports {

    private static final String SELECT =
            """
            select p.*, a.name authority, t.slug template_slug, v.title template_title, r.id is not null own,
                exists (select from contribution_standing s where s.kind = 'report' and s.id = p.report and s.state = 'VISIBLE') shown,
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

    Optional<PublishedReport> visibleTo(Viewer viewer, ReportId id) {
        return jdbc.sql(SELECT + "where p.report = :id")
                .param("id", id.value())
                .query((row, n) -> read(row))
                .optional();
    }

    /** A page of them and one more, the newest first. */
    List<PublishedReport> page(Viewer viewer, ReportFilter filter) {
        return jdbc.sql(
                        SELECT
                                + """
                                where (:text = '' or p.words @@ websearch_to_tsquery('german', :text))
                                  and (:template = '' or t.slug = :template)
                                  and (:kind = '' or p.kind = :kind) and (:size = '' or p.size = :size)
                                  and (:land = '' or p.land = :land) and (:conclusion = '' or p.conclusion = :conclusion)
                                order by p.published_on desc, p.report desc limit :limit offset :offset
                                """)
                .param("text", filter.text())
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
                            r.circle, :conclusion, :title, :document::jsonb, to_tsvector('german', :words), :today
                        from experience_report r join authority a on a.id = r.authority
                        left join template t on t.id = r.template and not (r.anonymous and t.authority is not distinct from r.authority)
                        where r.id = :id and r.authority = :authority
                        """)
                .param("id", report.id().value())
                .param("authority", viewer.authority().value())
                .param("conclusion", shown.head(HeadField.CONCLUSION))
                .param("title", shown.title())
                .param("document", json.writeValueAsString(shown))
                .param("words", shown.words())
                .param("today", today)
                .update();
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
                row.getBoolean("thanked"));
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
