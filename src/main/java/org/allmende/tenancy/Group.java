package org.allmende.tenancy;

/**
 * What a membership allows within its authority. It says nothing about single projects: an
 * administrator sees no more projects than anybody else.
 */
public enum Group {
    /** Administration: looks after members and settings of the authority, and plans. */
    ADMINISTRATION,
    /** Planung: starts projects and answers for them. */
    PLANNING,
    /** Mitarbeit: carries out tasks. */
    WORKING,
    /** Gast: reads or carries out what was shared. */
    GUEST,
    /**
     * Gemeinschaft: takes part in the commons and knows no projects. Such a person is let in only
     * where a page says that it is open to the community.
     */
    COMMUNITY;

    public boolean mayAdminister() {
        return this == ADMINISTRATION;
    }

    public boolean mayStartProjects() {
        return this == ADMINISTRATION || this == PLANNING;
    }

    /** Answering for something is for those who plan; anyone may carry out. */
    public boolean mayBeResponsible() {
        return this == ADMINISTRATION || this == PLANNING;
    }

    public boolean mayReadLibrary() {
        return this != GUEST;
    }

    /** Guests and the community get no lists of who works in the house. */
    public boolean knowsColleagues() {
        return this != GUEST && this != COMMUNITY;
    }
}
