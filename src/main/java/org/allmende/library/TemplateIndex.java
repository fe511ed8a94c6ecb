package org.allmende.library;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmende.plan.PlanDocument;
import org.allmende.plan.PlanFormat;
import org.allmende.search.GermanWords;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what templates are found by: of each its newest version, read by today's analysis. */
@Component
class TemplateIndex {

    private static final int BATCH = 20;

    private final JdbcClient jdbc;
    private final GermanWords words;
    private final PlanDocuments documents;

    TemplateIndex(JdbcClient jdbc, GermanWords words, PlanDocuments documents) {
        this.jdbc = jdbc;
        this.words = words;
        this.documents = documents;
    }

    private record Unread(UUID template, UUID version, String document) {}

    @EventListener
    void read(TemplatePublished published) {
        read(published.template().value(), published.version(), documents.of(published.version()));
    }

    /**
     * Reads some of those that were never read, or by another analysis.
     *
     * @return whether there may be more
     */
    @Transactional
    public boolean readUnread() {
        List<Unread> unread =
                jdbc.sql("select * from templates_unread(:analysis, :most)")
                        .param("analysis", words.version())
                        .param("most", BATCH)
                        .query(new SimplePropertyRowMapper<>(Unread.class))
                        .list();
        unread.forEach(
                one -> read(one.template(), one.version(), PlanFormat.readJson(one.document())));
        return unread.size() == BATCH;
    }

    private void read(UUID template, UUID version, PlanDocument document) {
        TemplateTerms terms = TemplateTerms.of(words, document);
        jdbc.sql("delete from template_reading where template = :template")
                .param("template", template)
                .update();
        jdbc.sql(
                        "insert into template_reading (template, version, analysis) values (:template, :version, :analysis)")
                .param("template", template)
                .param("version", version)
                .param("analysis", words.version())
                .update();
        addTerms(template, terms.weights());
        addWords(terms.words());
    }

    private void addTerms(UUID template, Map<String, Double> weights) {
        var entries = List.copyOf(weights.entrySet());
        jdbc.sql(
                        """
                        insert into template_term (term, template, weight)
                        select term, :template, weight from unnest(:terms, :weights) found (term, weight)
                        """)
                .param("template", template)
                .param("terms", entries.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .param("weights", entries.stream().map(Map.Entry::getValue).toArray(Double[]::new))
                .update();
    }

    /**
     * In the order of words, so that two who publish at once do not wait for each other in turn.
     */
    private void addWords(Map<String, TemplateTerms.Spelling> words) {
        var entries = words.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
        jdbc.sql(
                        """
                        insert into template_word (word, term, spelling)
                        select * from unnest(:words, :terms, :spellings)
                        on conflict (word) do update set term = excluded.term where template_word.term <> excluded.term
                        """)
                .param("words", entries.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .param(
                        "terms",
                        entries.stream().map(e -> e.getValue().term()).toArray(String[]::new))
                .param(
                        "spellings",
                        entries.stream().map(e -> e.getValue().text()).toArray(String[]::new))
                .update();
    }
}
