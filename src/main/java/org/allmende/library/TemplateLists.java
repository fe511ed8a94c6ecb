package org.allmende.library;

import java.util.List;
import org.allmende.search.GermanWords;
import org.allmende.search.Marking;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds templates by words, subject, Land and length. */
@Component
@Transactional(readOnly = true)
public class TemplateLists {

    private static final int SIZE = 24;

    private static final String FITTING =
            """
            where t.workdays between :shortest and :longest and (:land = '' or t.authority is null
                or exists (select from authority a where a.id = t.authority and a.land = :land))
            """;

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
        List<Template> found = templates(filter, question);
        return new TemplateList(
                filter,
                found.subList(0, Math.min(SIZE, found.size())),
                subjects(filter, question),
                found.size() > SIZE,
                question.suggestion(),
                new Marking(words, question.question().terms()));
    }

    /** Only those of the page are joined with their versions. */
    private List<Template> templates(TemplateFilter filter, TemplateQuestion question) {
        TemplateOrder order =
                question.isEmpty() && filter.order() == TemplateOrder.MATCH
                        ? TemplateOrder.TITLE
                        : filter.order();
        return ask(
                        "page as (select t.id, row_number() over (order by "
                                + order.sql()
                                + ", t.slug) as line from template t "
                                + (order == TemplateOrder.USE
                                        ? "left join templates_adopters() uses on uses.template = t.id "
                                        : "")
                                + "%s and (:subject = '' or t.subject = :subject) order by line limit :size offset :skipped) "
                                + TemplateRows.SELECT
                                + "join page on page.id = t.id order by page.line",
                        filter,
                        question)
                .param("subject", filter.subject())
                // One more than shown tells whether another page follows.
                .param("size", SIZE + 1)
                .param("skipped", SIZE * (filter.page() - 1))
                .query(TemplateRows::template)
                .list();
    }

    private List<TemplateList.Subject> subjects(TemplateFilter filter, TemplateQuestion question) {
        return ask(
                        """
                        subjects as (select t.subject name, count(*) templates from template t %s group by t.subject)
                        select * from subjects order by name collate "de-x-icu"
                        """,
                        filter, question)
                .query(new SimplePropertyRowMapper<>(TemplateList.Subject.class))
                .list();
    }

    private StatementSpec ask(String sql, TemplateFilter filter, TemplateQuestion question) {
        StatementSpec statement =
                question.isEmpty()
                        ? jdbc.sql("with " + sql.formatted(FITTING))
                        : question.bind(
                                jdbc.sql(
                                        TemplateQuestion.MATCHED
                                                + ", "
                                                + sql.formatted(
                                                        "join matched m on m.template = t.id "
                                                                + FITTING)));
        return statement
                .param("land", filter.land() == null ? "" : filter.land().name())
                .param("shortest", filter.duration().shortest())
                .param("longest", filter.duration().longest());
    }
}
