package org.allmende.library;

import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;

/** Finds templates by words and subject. */
@Component
@Transactional(readOnly = true)
public class TemplateLists {

    private static final int SIZE = 24;

    /**
     * Both configurations at once: German words in all their forms, and names as they are, without
     * accents.
     */
    private static final String QUERY =
            "(to_tsquery('german', :query) || to_tsquery('simple', unaccent(:query)))";

    private final JdbcClient jdbc;

    TemplateLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public TemplateList of(Viewer viewer, TemplateFilter filter) {
        Templates.refuseGuests(viewer);
        String query = Words.query(filter.text());
        List<Template> found = templates(filter, query);
        return new TemplateList(
                filter,
                found.subList(0, Math.min(SIZE, found.size())),
                subjects(query),
                found.size() > SIZE);
    }

    private List<Template> templates(TemplateFilter filter, String query) {
        String rank = query.isEmpty() ? "0" : "ts_rank(v.words, " + QUERY + ")";
        return jdbc.sql(
                        "select * from ("
                                + TemplateRows.ranked(rank)
                                + matching(query)
                                + " and (:subject = '' or t.subject = :subject)) found order by "
                                + filter.order().sql()
                                + ", slug limit :size offset :skipped")
                .param("query", query)
                .param("subject", filter.subject())
                // One more than shown tells whether another page follows.
                .param("size", SIZE + 1)
                .param("skipped", SIZE * (filter.page() - 1))
                .query(TemplateRows::template)
                .list();
    }

    private List<TemplateList.Subject> subjects(String query) {
        return jdbc.sql(
                        "select t.subject name, count(*) templates from template t join template_version v on v.id = t.newest "
                                + matching(query)
                                + " group by t.subject order by t.subject collate \"de-x-icu\"")
                .param("query", query)
                .query(new SimplePropertyRowMapper<>(TemplateList.Subject.class))
                .list();
    }

    private static String matching(String query) {
        return query.isEmpty()
                ? "where true"
                : "join versions_with(" + QUERY + ") f on f.version = v.id where true";
    }
}
