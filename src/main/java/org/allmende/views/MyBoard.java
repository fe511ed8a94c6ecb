package org.allmende.views;

import java.util.List;

/** The page “Board” of “Mein Tag”: one’s own tasks over all projects, by state. */
public record MyBoard(List<Board.Lane> lanes) {

    /** What was ended or stopped stays in sight for so long. */
    public static final int DAYS_OF_WHAT_IS_OVER = 28;

    public boolean isEmpty() {
        return lanes.stream().allMatch(lane -> lane.total() == 0);
    }

    public boolean isMovable() {
        return lanes.stream()
                .flatMap(lane -> lane.tiles().stream())
                .anyMatch(tile -> tile.mine().mayWork());
    }
}
