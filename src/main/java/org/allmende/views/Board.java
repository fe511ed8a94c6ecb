package org.allmende.views;

import java.util.List;
import org.allmende.work.ProjectHead;
import org.allmende.work.TaskState;

/** The page “Board”: the tasks by state. */
public record Board(ProjectHead head, List<Lane> lanes) {

    /**
     * @param total how many there are, drawn or not
     */
    public record Lane(TaskState state, List<Tile> tiles, int total) {

        public int more() {
            return total - tiles.size();
        }
    }
}
