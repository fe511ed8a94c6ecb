package org.allmende.questions;

import java.util.List;
import java.util.UUID;
import org.allmende.search.GermanWords;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** At each start, reads questions again that were read by earlier words. */
@Component
@Order(1)
class QuestionIndex implements ApplicationRunner {

    private record Unread(UUID id, String title, List<String> tags) {}

    private final JdbcClient jdbc;
    private final SimilarQuestions similar;
    private final GermanWords words;

    QuestionIndex(JdbcClient jdbc, SimilarQuestions similar, GermanWords words) {
        this.jdbc = jdbc;
        this.similar = similar;
        this.words = words;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        jdbc.sql("select id, title, tags from questions_to_read(:words)")
                .param("words", words.version())
                .query((row, n) ->
                        new Unread(
                                row.getObject("id", UUID.class),
                                row.getString("title"),
                                List.of((String[]) row.getArray("tags").getArray())))
                .list()
                .forEach(this::read);
    }

    private void read(Unread question) {
        SimilarQuestions.Terms terms = similar.terms(question.title(), question.tags());
        jdbc.sql("select read_question(:id, :terms, :words)")
                .param("id", question.id())
                .param("terms", terms.found().toArray(String[]::new))
                .param("words", terms.words())
                .query(row -> {});
    }
}
