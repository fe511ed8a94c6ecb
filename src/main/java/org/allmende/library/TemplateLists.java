package org.allmende.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.allmende.search.GermanWords;
import org.allmende.search.Marking;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds templates by words, subject, Land, length, and for whom they are. */
@Component
@Transactional(readOnly = true)
public class TemplateLists {

    private static final int SIZE = 24;

    /** All that fit, once for the page and for the count of each subject. */
    private static final String FITTING =
            """
            fitting as materialized (
                select t.id, t.slug, t.subject, t.title, t.workdays, %s rank from template t %s
                where %s t.routine = :routine and t.workdays between :shortest and :longest and (:land = '' or t.authority is null
                    or exists (select from authority a where a.id = t.authority and a.land = :land))
                and (:sizeClass = '' or t.size_class is null or t.size_class = :sizeClass)
                and (:software = '' or :software = any (t.software))
                and (:leika = '' or exists (select from unnest(t.leika) key where starts_with(key, :leika)))),
            subjects as (select subject, count(*) templates from fitting group by subject)
            select
                array(select id from fitting %s where :subject = '' or subject = :subject
                    order by %s, slug limit :size offset :skipped) page,
                array(select subject from subjects order by subject collate "de-x-icu") subjects,
                array(select templates from subjects order by subject collate "de-x-icu") counts,
                array(select program from (select distinct unnest(t.software) program from template t where t.software <> '{}') said
                    order by program collate "de-x-icu" limit 100) software
            """;

    /**
     * An outer join, although none is wanted: the planner takes words for rarer than they are, and
     * would look up each of ten thousand templates instead of reading them all once.
     */
    private static final String MATCHING = "left join matched m on m.template = t.id";

    private static final String USES =
            "left join templates_adopters() uses on uses.template = fitting.id";

    private final JdbcClient jdbc;
    private final TemplateQuestions questions;
    private final GermanWords words;

    TemplateLists(JdbcClient jdbc, TemplateQuestions questions, GermanWords words) {
        this.jdbc = jdbc;
        this.questions = questions;
        this.words = words;
    }

    public TemplateList of(@Nullable Viewer viewer, TemplateFilter filter) {
        Templates.refuseGuests(viewer);
        TemplateQuestion question = questions.of(filter.text());
        Found found = found(filter, question);
        List<Template> templates = templates(found.page());
        return new TemplateList(
                filter,
                templates.subList(0, Math.min(SIZE, templates.size())),
                found.subjects(),
                found.software(),
                templates.size() > SIZE,
                question.suggestion(),
                new Marking(words, question.question().terms()));
    }

    private record Found(UUID[] page, List<TemplateList.Subject> subjects, List<String> software) {}

    private Found found(TemplateFilter filter, TemplateQuestion question) {
        boolean asked = !question.isEmpty();
        TemplateOrder order =
                !asked && filter.order() == TemplateOrder.MATCH
                        ? TemplateOrder.TITLE
                        : filter.order();
        String sql =
                FITTING.formatted(
                        asked ? "m.rank" : "0",
                        asked ? MATCHING : "",
                        asked ? "coalesce(m.rank, -1) >= 0 and" : "",
                        order == TemplateOrder.USE ? USES : "",
                        order.sql());
        StatementSpec statement =
                asked
                        ? question.bind(jdbc.sql(TemplateQuestion.MATCHED + ", " + sql))
                        : jdbc.sql("with " + sql);
        return statement
                .param("routine", filter.kind() == TemplateKind.ROUTINE)
                .param("land", filter.land() == null ? "" : filter.land().name())
                .param("sizeClass", filter.size() == null ? "" : filter.size().name())
                .param("software", filter.software())
                .param("leika", filter.leika())
                .param("shortest", filter.duration().shortest())
                .param("longest", filter.duration().longest())
                .param("subject", filter.subject())
                // One more than shown tells whether another page follows.
                .param("size", SIZE + 1)
                .param("skipped", SIZE * (filter.page() - 1))
                .query(TemplateLists::found)
                .single();
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        var names = (String[]) row.getArray("subjects").getArray();
        var counts = (Long[]) row.getArray("counts").getArray();
        return new Found(
                (UUID[]) row.getArray("page").getArray(),
                IntStream.range(0, names.length)
                        .mapToObj(i -> new TemplateList.Subject(names[i], counts[i]))
                        .toList(),
                List.of((String[]) row.getArray("software").getArray()));
    }

    private List<Template> templates(UUID[] page) {
        return jdbc.sql(
                        TemplateRows.SELECT
                                + "where t.id = any(:page) order by array_position(:page, t.id)")
                .param("page", page)
                .query(TemplateRows::template)
                .list();
    }
}
