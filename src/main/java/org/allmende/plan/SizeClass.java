package org.allmende.plan;

/** The size of authorities a plan was thought for, by inhabitants. */
public enum SizeClass {
    /** Under 20,000. */
    SMALL,
    /** 20,000 to 100,000. */
    MEDIUM,
    /** More than 100,000. */
    LARGE
}
