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
            where v.workdays between :shortest and :longest and (:land = '' or t.authority is null
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

    private List<Template> templates(TemplateFilter filter, TemplateQuestion question) {
        String rank = question.isEmpty() ? "0" : "m.rank";
        return ask(
                        "select * from ("
                                + TemplateRows.ranked(rank)
                                + "%s and (:subject = '' or t.subject = :subject)) found order by "
                                + filter.order().sql()
                                + ", slug limit :size offset :skipped",
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
                        select t.subject name, count(*) templates from template t join template_version v on v.id = t.newest
                        %s group by t.subject order by t.subject collate "de-x-icu"
                        """,
                        filter, question)
                .query(new SimplePropertyRowMapper<>(TemplateList.Subject.class))
                .list();
    }

    private StatementSpec ask(String sql, TemplateFilter filter, TemplateQuestion question) {
        StatementSpec statement =
                question.isEmpty()
                        ? jdbc.sql(sql.formatted(FITTING))
                        : question.bind(
                                jdbc.sql(
                                        TemplateQuestion.MATCHED
                                                + sql.formatted(
                                                        "join matched m on m.template = t.id "
                                                                + FITTING)));
        return statement
                .param("land", filter.land() == null ? "" : filter.land().name())
                .param("shortest", filter.duration().shortest())
                .param("longest", filter.duration().longest());
    }
}
