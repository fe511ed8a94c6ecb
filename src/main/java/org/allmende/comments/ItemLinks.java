package org.allmende.comments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The tasks that texts name by “#12” or “#Personalrat beteiligen”: those of the same project that
 * the reader sees, for the fence leaves out the others.
 */
@Repository
class ItemLinks {

    static final Pattern SIGN = Pattern.compile("(?<![\\p{L}\\p{N}&/#])#(?=[\\p{L}\\p{N}])");
    static final Pattern NUMBER = Pattern.compile("\\d{1,6}(?![\\p{L}\\p{N}])");

    private static final int SHORTEST_TITLE = 3;
    private static final int LONGEST_TITLE = 300;
    private static final int MOST = 200;

    private final JdbcClient jdbc;

    ItemLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param passages of texts of this project
     */
    List<ItemLink> in(Viewer viewer, Subject subject, Collection<String> passages) {
        var numbers = new TreeSet<Integer>();
        var titles = new TreeSet<String>();
        for (String passage : passages) {
            Matcher sign = SIGN.matcher(passage);
            while (sign.find() && numbers.size() + titles.size() < MOST) {
                String words = passage.substring(sign.end());
                Matcher number = NUMBER.matcher(words);
                if (number.lookingAt()) {
                    numbers.add(Integer.valueOf(number.group()));
                } else {
                    titles.add(
                            words.substring(0, Math.min(words.length(), LONGEST_TITLE))
                                    .toLowerCase());
                }
            }
        }
        if (numbers.isEmpty() && titles.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select id, number, title from item
                        where project = :project and authority = :authority and deleted_at is null
                          and (number = any(:numbers) or length(title) >= :shortest and exists (
                            select from unnest(:titles) w (words) where starts_with(words, lower(title))))
                        """)
                .param("project", subject.project().id().value())
                .param("authority", viewer.authority().value())
                .param("numbers", numbers.toArray(new Integer[0]))
                .param("titles", titles.toArray(new String[0]))
                .param("shortest", SHORTEST_TITLE)
                .query(ItemLinks::read)
                .list();
    }

    /** To offer while somebody types: number or title begins so. */
    List<ItemLink> beginning(Viewer viewer, Subject subject, String typed, int most) {
        return jdbc.sql(
                        """
                        select id, number, title from item
                        where project = :project and authority = :authority and deleted_at is null and id <> :item
                          and (starts_with(number::text, :typed) or starts_with(lower(title), lower(:typed)) or position(lower(' ' || :typed) in lower(title)) > 0)
                        order by starts_with(number::text, :typed) desc, starts_with(lower(title), lower(:typed)) desc, number limit :most
                        """)
                .param("project", subject.project().id().value())
                .param("authority", viewer.authority().value())
                .param("item", subject.itemId() == null ? null : subject.itemId().value())
                .param("typed", typed.strip())
                .param("most", most)
                .query(ItemLinks::read)
                .list();
    }

    private static ItemLink read(ResultSet row, int number) throws SQLException {
        return new ItemLink(
                new ItemId(row.getObject("id", UUID.class)),
                row.getInt("number"),
                row.getString("title"));
    }
}
