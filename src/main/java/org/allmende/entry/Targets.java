package org.allmende.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.allmende.shell.Choice;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Where one could put something: the projects one plans, with their packages. */
@Repository
public class Targets {

    private static final int MOST = 1000;

    private final JdbcClient jdbc;

    Targets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * By the project's title: the project itself and its packages, as “project” or
     * “project/package”.
     */
    @Transactional(readOnly = true)
    public Map<String, List<Choice>> of(Viewer viewer, String top) {
        var targets = new LinkedHashMap<String, List<Choice>>();
        jdbc.sql(
                        """
                        select p.id, p.title, i.id as item, i.title as item_title, length(i.place) - length(replace(i.place, '.', '')) as depth
                        from project p
                        join project_member m on m.project = p.id and m.person = :person
                        left join item i on i.project = p.id and i.deleted_at is null and i.kind = 'PACKAGE'
                        where p.authority = :authority and m.role = 'PLANNING' and p.archived_at is null and p.state not in ('DONE', 'STOPPED')
                        order by p.title, p.id, i.place limit :most
                        """)
                .param("person", viewer.person().value())
                .param("authority", viewer.authority().value())
                .param("most", MOST)
                .query(row -> {
                    String project = row.getString("id");
                    List<Choice> choices =
                            targets.computeIfAbsent(
                                    row.getString("title"), title -> new ArrayList<>());
                    if (choices.stream().noneMatch(choice -> choice.value().equals(project))) {
                        choices.add(new Choice(project, top));
                    }
                    if (row.getString("item") != null) {
                        choices.add(
                                new Choice(
                                        project + "/" + row.getString("item"),
                                        "\u2003".repeat(row.getInt("depth") + 1)
                                                + row.getString("item_title")));
                    }
                });
        return targets;
    }
}
