package org.allmende.views;

import java.util.List;
import org.allmende.work.ProjectHead;
import org.allmende.work.TaskState;

/** The page “Board”: the tasks by state. */
public record Board(ProjectHead head, ViewBar bar, List<Lane> lanes) {

    /**
     * @param total how many there are, drawn or not
     */
    public record Lane(TaskState state, List<Tile> tiles, int total) {

        public int more() {
            return total - tiles.size();
        }
    }

    public boolean isEmpty() {
        return lanes.stream().allMatch(lane -> lane.total() == 0);
    }

    /** Whether the viewer may change the state of one of these tasks. */
    public boolean isMovable() {
        return !head.project().isArchived()
                && lanes.stream()
                        .flatMap(lane -> lane.tiles().stream())
                        .anyMatch(tile -> tile.mine().mayWork());
    }
}
