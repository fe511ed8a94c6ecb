package org.allmende.work;

import java.util.Objects;
import org.allmende.plan.ItemKind;
import org.allmende.shared.Position;
import org.allmende.shared.Refused;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds the place in the tree that belongs to a spot. The project must be locked, or two could get
 * the same one.
 */
@Repository
class Places {

    private final JdbcClient jdbc;
    private final Items items;

    Places(JdbcClient jdbc, Items items) {
        this.jdbc = jdbc;
        this.items = items;
    }

    String at(Viewer viewer, ProjectId project, Spot spot) {
        String prefix =
                spot.parent() == null ? "" : packagePlace(viewer, project, spot.parent()) + ".";
        String upper = spot.before() == null ? null : siblingPlace(viewer, project, spot);
        String lower = highestBelow(viewer, project, prefix, upper);
        return prefix + Position.between(lower, upper == null ? null : lastPart(upper));
    }

    /**
     * The place something had before in this package, or the end of it when that went to another
     * meanwhile.
     */
    String again(Viewer viewer, ProjectItem item, @Nullable ProjectItem parent, String old) {
        String place = (parent == null ? "" : parent.place() + ".") + lastPart(old);
        return place.equals(item.place()) || !isTaken(viewer, item.project(), place)
                ? place
                : at(viewer, item.project(), Spot.lastIn(parent == null ? null : parent.id()));
    }

    private boolean isTaken(Viewer viewer, ProjectId project, String place) {
        return jdbc.sql(
                        "select exists (select from every_item where project = :project and authority = :authority and place = :place)")
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
        ProjectItem sibling =
                items.visibleTo(viewer, project, Objects.requireNonNull(spot.before()));
        if (!Objects.equals(sibling.parent(), spot.parent())) {
            throw new Refused("work.place.moved", sibling.title());
        }
        return sibling.place();
    }

    /**
     * The position of the last child in front of the upper one. One look into the index: the
     * highest place below the prefix belongs to that child or to something in it. Deleted siblings
     * count too: they may come back to their place; and those the viewer does not see.
     */
    private @Nullable String highestBelow(
            Viewer viewer, ProjectId project, String prefix, @Nullable String upper) {
        String highest =
                jdbc.sql(
                                """
                                select max(place) from every_item
                                where project = :project and authority = :authority and place > :prefix and place < :upper
                                """)
                        .param("project", project.value())
                        .param("authority", viewer.authority().value())
                        .param("prefix", prefix)
                        // “~” sorts behind every digit and letter.
                        .param("upper", upper == null ? prefix + "~" : upper)
                        .query((row, number) -> row.getString(1))
                        .list()
                        .getFirst();
        if (highest == null) {
            return null;
        }
        int end = highest.indexOf('.', prefix.length());
        return end < 0
                ? highest.substring(prefix.length())
                : highest.substring(prefix.length(), end);
    }

    private static String lastPart(String place) {
        return place.substring(place.lastIndexOf('.') + 1);
    }
}
