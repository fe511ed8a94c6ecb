package org.allmende.views;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.allmende.work.Colour;
import org.allmende.work.ItemId;
import org.allmende.work.Progress;
import org.allmende.work.ProjectRole;
import org.jspecify.annotations.Nullable;

/** Grows the columns of the structure out of rows in the order of the tree. */
final class StructureGrowth {

    private final Map<String, Progress> progress;
    private final Map<ItemId, Branch> branches = new HashMap<>();
    private final Map<String, Integer> more = new HashMap<>();
    private final Map<@Nullable ItemId, Integer> packages = new HashMap<>();
    private final List<Branch> tops = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final Branch loose;

    StructureGrowth(List<Structures.Row> rows, Map<String, Progress> progress, ProjectRole mine) {
        this.progress = progress;
        this.loose =
                new Branch(
                        null,
                        "",
                        "",
                        "slate",
                        progress.getOrDefault("", Progress.NONE),
                        mine,
                        new ArrayList<>());
        rows.forEach(this::add);
    }

    /**
     * @param narrowed whether packages in which nothing fits are left out
     */
    List<Structure.Column> columns(boolean narrowed) {
        if (narrowed) {
            tops.forEach(Branch::prune);
        }
        var columns = new ArrayList<Structure.Column>();
        for (int i = 0; i < tops.size(); i++) {
            if (narrowed && tops.get(i).children().isEmpty()) {
                continue;
            }
            columns.add(new Structure.Column(tops.get(i), more.getOrDefault(keys.get(i), 0)));
        }
        if (!loose.children().isEmpty()) {
            columns.add(new Structure.Column(loose, more.getOrDefault("", 0)));
        }
        return columns;
    }

    private void add(Structures.Row row) {
        if (row.tile() != null) {
            more.merge(row.top(), row.there() - 1, (left, first) -> left - 1);
            (row.parent() == null ? loose : branches.getOrDefault(row.parent(), loose))
                    .children()
                    .add(row.tile());
            return;
        }
        Branch above = row.parent() == null ? null : branches.get(row.parent());
        Branch branch = branch(row, above);
        branches.put(row.id(), branch);
        if (above == null) {
            tops.add(branch);
            keys.add(row.top());
        } else {
            above.children().add(branch);
        }
    }

    private Branch branch(Structures.Row row, @Nullable Branch above) {
        int index = packages.merge(row.parent(), 1, Integer::sum);
        String colour =
                row.colour() != null
                        ? row.colour().css()
                        : above != null ? above.colour() : Colour.inTurn(index - 1).css();
        return new Branch(
                row.id(),
                above == null ? String.valueOf(index) : above.number() + "." + index,
                row.title(),
                colour,
                above == null ? progress.getOrDefault(row.top(), Progress.NONE) : Progress.NONE,
                row.mine(),
                new ArrayList<>());
    }
}
