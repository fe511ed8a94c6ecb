package org.allmende.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.allmende.search.GermanWords;
import org.allmende.search.Marking;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds templates by words, subject, Land and length. */
@Component
@Transactional(readOnly = true)
public class TemplateLists {

    private static final int SIZE = 24;

    /** All that fit, once for the page and for the count of each subject. */
    private static final String FITTING =
            """
            fitting as materialized (
                select t.id, t.slug, t.subject, t.title, t.workdays, %s rank from template t %s
                where t.routine = :routine and t.workdays between :shortest and :longest and (:land = '' or t.authority is null
                    or exists (select from authority a where a.id = t.authority and a.land = :land))),
            page as (
                select id, row_number() over (order by %s, slug) line from fitting %s
                where :subject = '' or subject = :subject order by line limit :size offset :skipped),
            subjects as (select subject, count(*) templates from fitting group by subject)
            select array(select id from page order by line) page,
                array(select subject from subjects order by subject collate "de-x-icu") subjects,
                array(select templates from subjects order by subject collate "de-x-icu") counts
            """;

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

    public TemplateList of(Viewer viewer, TemplateFilter filter) {
        Templates.refuseGuests(viewer);
        TemplateQuestion question = questions.of(filter.text());
        Found found = found(filter, question);
        List<Template> templates = templates(found.page());
        return new TemplateList(
                filter,
                templates.subList(0, Math.min(SIZE, templates.size())),
                found.subjects(),
                templates.size() > SIZE,
                question.suggestion(),
                new Marking(words, question.question().terms()));
    }

    private record Found(UUID[] page, List<TemplateList.Subject> subjects) {}

    private Found found(TemplateFilter filter, TemplateQuestion question) {
        boolean asked = !question.isEmpty();
        TemplateOrder order =
                !asked && filter.order() == TemplateOrder.MATCH
                        ? TemplateOrder.TITLE
                        : filter.order();
        String sql =
                FITTING.formatted(
                        asked ? "m.rank" : "0",
                        asked ? "join matched m on m.template = t.id" : "",
                        order.sql(),
                        order == TemplateOrder.USE ? USES : "");
        StatementSpec statement =
                asked
                        ? question.bind(jdbc.sql(TemplateQuestion.MATCHED + ", " + sql))
                        : jdbc.sql("with " + sql);
        return statement
                .param("routine", filter.kind() == TemplateKind.ROUTINE)
                .param("land", filter.land() == null ? "" : filter.land().name())
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
                        .toList());
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
