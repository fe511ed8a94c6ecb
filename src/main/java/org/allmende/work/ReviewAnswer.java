package org.allmende.work;

/** What becomes of a task that waits for review. */
public enum ReviewAnswer {
    ACCEPTED(TaskState.DONE),
    RETURNED(TaskState.ACTIVE);

    private final TaskState next;

    ReviewAnswer(TaskState next) {
        this.next = next;
    }

    TaskState next() {
        return next;
    }

    /** Who gets something back has to know what is missing. */
    boolean needsRemark() {
        return this == RETURNED;
    }

    /** Its name in the history; the value there is the remark. */
    public String trace() {
        return "REVIEW_" + name();
    }
}
