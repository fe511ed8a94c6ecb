package org.allmende.plan;

/** What an item is: a package holds items, a task takes time, a milestone marks a result. */
public enum ItemKind {
    PACKAGE,
    TASK,
    MILESTONE
}
