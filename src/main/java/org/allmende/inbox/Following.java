package org.allmende.inbox;

import java.util.List;
import java.util.UUID;
import org.allmende.shared.NotFound;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.allmende.work.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Follows tasks and projects, and stops it. */
@Component
public class Following {

    private final JdbcClient jdbc;

    Following(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Something one follows. */
    public record Followed(
            ProjectId project, @Nullable ItemId item, String title, String projectTitle) {

        public String path() {
            return "/projekte/" + project + (item == null ? "" : "/elemente/" + item);
        }
    }

    /** What the panel of a task shows. */
    public record State(boolean item, boolean project) {}

    @Transactional(readOnly = true)
    public State of(Viewer viewer, ProjectId project, ItemId item) {
        List<@Nullable UUID> followed =
                jdbc.sql(
                                "select subject from follower where subject in (:item, :project) and person = :person and authority = :authority")
                        .param("item", item.value())
                        .param("project", project.value())
                        .param("person", viewer.person().value())
                        .param("authority", viewer.authority().value())
                        .query(UUID.class)
                        .list();
        return new State(followed.contains(item.value()), followed.contains(project.value()));
    }

    /** Everything one follows and may still see. */
    @Transactional(readOnly = true)
    public List<Followed> all(Viewer viewer) {
        return jdbc.sql(
                        """
                        select f.project, f.item, coalesce(i.title, p.title) as title, case when p.confidential and exists (select from project_member v where v.project = p.id and v.person = f.person and v.role = 'VISITING') then '' else p.title end as project_title
                        from follower f join project p on p.id = f.project left join item i on i.id = f.item
                        where f.person = :person and f.authority = :authority and %s
                        order by p.title, i.place nulls first limit 500
                        """
                                .formatted(Sight.sql("f.person", "f.project", "f.item")))
                .param("person", viewer.person().value())
                .param("authority", viewer.authority().value())
                .query((row, number) -> {
                    UUID item = row.getObject("item", UUID.class);
                    return new Followed(
                            new ProjectId(row.getObject("project", UUID.class)),
                            item == null ? null : new ItemId(item),
                            row.getString("title"),
                            row.getString("project_title"));
                })
                .list();
    }

    /**
     * @param item null for the whole project
     * @throws NotFound when it is absent or not the viewer’s to see
     */
    @Transactional
    public void begin(Viewer viewer, ProjectId project, @Nullable ItemId item) {
        jdbc.sql(
                        """
                        insert into follower (authority, person, subject, project, item)
                        select :authority, :person, :subject, :project, :item::uuid where %s on conflict do nothing
                        """
                                .formatted(Sight.sql(":person", ":project", ":item::uuid")))
                .param("authority", viewer.authority().value())
                .param("person", viewer.person().value())
                .param("subject", item == null ? project.value() : item.value())
                .param("project", project.value())
                .param("item", item == null ? null : item.value())
                .update();
        seen(viewer, project, item);
    }

    @Transactional
    public void end(Viewer viewer, ProjectId project, @Nullable ItemId item) {
        seen(viewer, project, item);
        jdbc.sql(
                        "delete from follower where subject = :subject and person = :person and authority = :authority")
                .param("subject", item == null ? project.value() : item.value())
                .param("person", viewer.person().value())
                .param("authority", viewer.authority().value())
                .update();
    }

    private void seen(Viewer viewer, ProjectId project, @Nullable ItemId item) {
        boolean there =
                jdbc.sql("select " + Sight.sql(":person", ":project", ":item::uuid"))
                        .param("person", viewer.person().value())
                        .param("project", project.value())
                        .param("item", item == null ? null : item.value())
                        .query(Boolean.class)
                        .single();
        if (!there) {
            throw new NotFound();
        }
    }
}
