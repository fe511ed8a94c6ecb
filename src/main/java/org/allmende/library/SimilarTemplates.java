package org.allmende.library;

import java.util.List;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Templates that speak of the same: by the rare words that weigh most in both. */
@Component
@Transactional(readOnly = true)
public class SimilarTemplates {

    private static final int MOST = 4;

    private final JdbcClient jdbc;

    SimilarTemplates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One of them, as much as a link needs. */
    public record Similar(String slug, String title, String subject) {

        public String path() {
            return "/vorlagen/" + slug;
        }
    }

    /**
     * The most similar first; empty when none has enough in common. Words in more than a third of
     * all templates say nothing about likeness; a small library cannot be that strict.
     */
    public List<Similar> to(@Nullable Viewer viewer, Template template) {
        Templates.refuseGuests(viewer);
        return jdbc.sql(
                        """
                        with telling as (
                            select own.term, own.weight * ln(every.templates::real / seen.templates) weight
                            from (select term, weight from template_term where template = :template order by weight desc limit 60) own
                            cross join (select count(*) templates from template_reading) every
                            cross join lateral (select count(*) templates from template_term s where s.term = own.term) seen
                            where seen.templates between 2 and greatest(3, every.templates / 3)
                            order by 2 desc limit 25),
                        alike as (
                            select o.template, sum(o.weight * telling.weight) likeness
                            from telling join template_term o on o.term = telling.term
                            where o.template <> :template group by o.template)
                        select t.slug, v.title, t.subject
                        from alike join template t on t.id = alike.template join template_version v on v.id = t.newest
                        where likeness > 0.15 * (select sum(weight * weight) from telling)
                        order by likeness desc, t.slug limit :most
                        """)
                .param("template", template.id().value())
                .param("most", MOST)
                .query(new SimplePropertyRowMapper<>(Similar.class))
                .list();
    }
}
