package org.allmende.views;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.shared.NotFound;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The kept views of a project, or over all of them: one's own, and those shared. Whoever has the
 * place has been asked for the right.
 */
@Repository
class SavedViews {

    private static final String VISIBLE =
            """
            select * from saved_view
            where %s and authority = :authority and (person = :person or shared and :reads)
            """;

    private final JdbcClient jdbc;

    SavedViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SavedView> of(Viewer viewer, ViewPlace place) {
        return visible(
                        VISIBLE
                                + "and deleted_at is null order by page, shared desc, lower(name), id",
                        viewer,
                        place)
                .query(SavedViews::read)
                .list();
    }

    /**
     * @throws NotFound when it is absent, deleted, or another's alone
     */
    SavedView visibleTo(Viewer viewer, ViewPlace place, SavedViewId id, boolean deleted) {
        return visible(
                        VISIBLE + "and id = :id and deleted_at is not null = :deleted",
                        viewer,
                        place)
                .param("id", id.value())
                .param("deleted", deleted)
                .query(SavedViews::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The one of the same kind that has this name already. */
    Optional<SavedView> named(Viewer viewer, ViewPlace place, SavedView other) {
        return visible(
                        VISIBLE
                                + """
                                and deleted_at is null and page = :page and lower(name) = lower(:name) and shared = :shared
                                and (shared or person = :person)
                                """,
                        viewer,
                        place)
                .param("page", other.page().name())
                .param("name", other.name())
                .param("shared", other.shared())
                .query(SavedViews::read)
                .optional();
    }

    private JdbcClient.StatementSpec visible(String sql, Viewer viewer, ViewPlace place) {
        return jdbc.sql(sql.formatted(in(place)))
                .param("project", project(place))
                .param("authority", viewer.authority().value())
                .param("person", viewer.person().value())
                .param("reads", place.reads());
    }

    void insert(Viewer viewer, ViewPlace place, SavedView view) {
        jdbc.sql(
                        """
                        insert into saved_view (authority, project, id, person, page, name, query, shared)
                        values (:authority, :project::uuid, :id, :person, :page, :name, :query, :shared)
                        """)
                .param("authority", viewer.authority().value())
                .param("project", project(place))
                .param("id", view.id().value())
                .param("person", view.person().value())
                .param("page", view.page().name())
                .param("name", view.name())
                .param("query", view.query())
                .param("shared", view.shared())
                .update();
    }

    void rewrite(Viewer viewer, SavedView view, String query) {
        jdbc.sql("update saved_view set query = :query where id = :id and authority = :authority")
                .param("query", query)
                .param("id", view.id().value())
                .param("authority", viewer.authority().value())
                .update();
    }

    /** There is one standard for everybody, and one for each person. */
    void standardize(Viewer viewer, ViewPlace place, SavedView view, boolean standard) {
        jdbc.sql(
                        """
                        update saved_view set standard = false
                        where %s and authority = :authority and page = :page and shared = :shared and (shared or person = :person)
                          and standard
                        """
                                .formatted(in(place)))
                .param("project", project(place))
                .param("authority", viewer.authority().value())
                .param("page", view.page().name())
                .param("shared", view.shared())
                .param("person", view.person().value())
                .update();
        if (standard) {
            jdbc.sql(
                            "update saved_view set standard = true where id = :id and authority = :authority")
                    .param("id", view.id().value())
                    .param("authority", viewer.authority().value())
                    .update();
        }
    }

    /** Away, or back again; what comes back is no standard any more. */
    void delete(Viewer viewer, SavedView view, @Nullable Instant at) {
        jdbc.sql(
                        "update saved_view set deleted_at = :at::timestamptz, standard = false where id = :id and authority = :authority")
                .param("at", at == null ? null : at.toString())
                .param("id", view.id().value())
                .param("authority", viewer.authority().value())
                .update();
    }

    private static String in(ViewPlace place) {
        return place.head() == null
                ? "project is null and :project::uuid is null"
                : "project = :project";
    }

    private static @Nullable UUID project(ViewPlace place) {
        return place.head() == null ? null : place.head().project().id().value();
    }

    private static SavedView read(ResultSet row, int number) throws SQLException {
        return new SavedView(
                new SavedViewId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)),
                ViewPage.valueOf(row.getString("page")),
                row.getString("name"),
                row.getString("query"),
                row.getBoolean("shared"),
                row.getBoolean("standard"));
    }
}
