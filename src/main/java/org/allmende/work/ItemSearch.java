package org.allmende.work;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the item of the same project that somebody means by a number or by words of its title. */
@Component
@Transactional(readOnly = true)
public class ItemSearch {

    private static final int OFFERED = 200;
    private static final int ALIKE = 30;

    /** “12”, “#12” or “12 · Personalrat beteiligen”. */
    private static final Pattern NUMBERED =
            Pattern.compile("#?\\s*(\\d{1,9})(?:\\s*·.*)?", Pattern.DOTALL);

    private final JdbcClient jdbc;

    ItemSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An item to choose. */
    public record Found(ItemId id, int number, String title) {

        public String label() {
            return number + " · " + title;
        }
    }

    /** The items around it in the order of the tree, to choose a predecessor from. */
    public List<Found> near(Viewer viewer, ProjectItem item) {
        return jdbc.sql(
                        """
                        select * from (
                            (select id, number, title, place from item where project = :project and authority = :authority and deleted_at is null
                                and place < :place order by place desc limit :offered)
                            union all
                            (select id, number, title, place from item where project = :project and authority = :authority and deleted_at is null
                                and place > :place || '/' order by place limit :offered / 2)
                        ) near where :place not like place || '.%' order by place
                        """)
                .param("project", item.project().value())
                .param("authority", viewer.authority().value())
                .param("place", item.place())
                .param("offered", OFFERED)
                .query((row, number) ->
                        new Found(
                                new ItemId(row.getObject("id", UUID.class)),
                                row.getInt("number"),
                                row.getString("title")))
                .list();
    }

    /** Those whose title holds the words, the one that is just like them first. */
    public List<Found> like(Viewer viewer, ProjectItem item, String words) {
        return jdbc.sql(
                        """
                        select id, number, title from item
                        where project = :project and authority = :authority and deleted_at is null and id <> :item
                          and position(lower(:words) in lower(title)) > 0
                        order by lower(title) = lower(:words) desc, place limit :most
                        """)
                .param("project", item.project().value())
                .param("authority", viewer.authority().value())
                .param("item", item.id().value())
                .param("words", words.strip())
                .param("most", ALIKE)
                .query((row, number) ->
                        new Found(
                                new ItemId(row.getObject("id", UUID.class)),
                                row.getInt("number"),
                                row.getString("title")))
                .list();
    }

    /**
     * @throws Refused when nothing or more than one thing could be meant
     */
    public ItemId meant(Viewer viewer, ProjectItem item, String typed) {
        Matcher numbered = NUMBERED.matcher(typed.strip());
        if (numbered.matches()) {
            return numbered(viewer, item, Integer.parseInt(numbered.group(1)));
        }
        List<Found> alike = like(viewer, item, typed);
        boolean exactly =
                !alike.isEmpty() && alike.getFirst().title().equalsIgnoreCase(typed.strip());
        boolean twice = alike.size() > 1 && alike.get(1).title().equalsIgnoreCase(typed.strip());
        if (alike.size() == 1 || exactly && !twice) {
            return alike.getFirst().id();
        }
        throw new Refused(
                Problem.at(
                        "predecessor",
                        alike.isEmpty() ? "work.dependency.unknown" : "work.dependency.several",
                        typed.strip()));
    }

    private ItemId numbered(Viewer viewer, ProjectItem item, int number) {
        return numbered(viewer, item.project(), number)
                .orElseThrow(() ->
                        new Refused(Problem.at("predecessor", "work.dependency.number", number)));
    }

    /** The item of a project that has this number. */
    public Optional<ItemId> numbered(Viewer viewer, ProjectId project, int number) {
        return jdbc.sql(
                        "select id from item where project = :project and authority = :authority and deleted_at is null and number = :number")
                .param("project", project.value())
                .param("authority", viewer.authority().value())
                .param("number", number)
                .query(UUID.class)
                .optional()
                .map(ItemId::new);
    }
}
