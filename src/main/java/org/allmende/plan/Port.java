package org.allmende.plan;

/**
 * The borders of an item on which others depend. Work begins at midnight after the predecessor's
 * border; what follows an event (a period, a milestone at the end of its day) goes by the event's
 * day and begins when that is over. The two differ for starts, and for milestones that open their
 * day.
 */
final class Port {

    static final int START = 0;
    static final int FINISH = 1;
    static final int START_DAY_OVER = 2;
    static final int FINISH_DAY_OVER = 3;
    static final int COUNT = 4;

    private Port() {}

    /** The predecessor's border that counts; between two ends always that of the day. */
    static int of(DependencyKind kind, boolean followsEvents) {
        if (kind == DependencyKind.FINISH_FINISH) {
            return FINISH_DAY_OVER;
        }
        return (kind.fromFinish() ? FINISH : START) + (followsEvents ? 2 : 0);
    }

    /**
     * The successor's border that is held back, apart for those that follow events and those that
     * do not.
     */
    static int into(DependencyKind kind, boolean followsEvents) {
        return (kind.toFinish() ? FINISH : START) + (followsEvents ? 2 : 0);
    }

    /** Whether the event of this border is the day before it. */
    static boolean afterDay(int port) {
        return port != START;
    }
}
