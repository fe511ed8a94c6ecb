package org.allmende.work;

import org.allmende.plan.ItemKind;
import org.allmende.shared.Position;
import org.allmende.shared.Refused;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.Objects;

/** Finds the place in the tree that belongs to a spot. The project must be locked, or two could get the same one. */
@Repository
class Places {

    private final JdbcClient jdbc;
    private final Items items;

    Places(JdbcClient jdbc, Items items) {
        this.jdbc = jdbc;
        this.items = items;
    }

    String at(Viewer viewer, ProjectId project, Spot spot) {
        String prefix = spot.parent() == null ? "" : packagePlace(viewer, project, spot.parent()) + ".";
        String upper = spot.before() == null ? null : siblingPlace(viewer, project, spot);
        String lower = highestBelow(viewer, project, spot, upper);
        return prefix + Position.between(lastPart(lower), lastPart(upper));
    }

    boolean isTaken(Viewer viewer, ProjectId project, String place) {
        return jdbc.sql("select exists (select from item where project = :project and authority = :authority and place = :place)")
                .param("project", project.value())
                .param("authority", viewer.authority().value())
                .param("place", place)
                .query(Boolean.class)
                .single();
    }

    private String packagePlace(Viewer viewer, ProjectId project, ItemId parent) {
        ProjectItem item = items.visibleTo(viewer, project, parent);
        if (item.kind() != ItemKind.PACKAGE) {
            throw new Refused("work.place.noPackage", item.title());
        }
        return item.place();
    }

    private String siblingPlace(Viewer viewer, ProjectId project, Spot spot) {
        ProjectItem sibling = items.visibleTo(viewer, project, Objects.requireNonNull(spot.before()));
        if (!Objects.equals(sibling.parent(), spot.parent())) {
            throw new Refused("work.place.moved", sibling.title());
        }
        return sibling.place();
    }

    /** Deleted siblings count too: they may come back to their place. */
    private @Nullable String highestBelow(Viewer viewer, ProjectId project, Spot spot, @Nullable String upper) {
        return jdbc.sql(
                        """
                        select max(place) from item
                        where project = :project and authority = :authority and parent is not distinct from :parent::uuid
                          and (:upper::text is null or place < :upper)
                        """)
                .param("project", project.value())
                .param("authority", viewer.authority().value())
                .param("parent", spot.parent() == null ? null : spot.parent().value())
                .param("upper", upper)
                .query((row, number) -> row.getString(1))
                .list()
                .getFirst();
    }

    private static @Nullable String lastPart(@Nullable String place) {
        return place == null ? null : place.substring(place.lastIndexOf('.') + 1);
    }
}
