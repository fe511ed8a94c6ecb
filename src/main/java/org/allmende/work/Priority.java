package org.allmende.work;

public enum Priority {
    LOW,
    NORMAL,
    HIGH
}
