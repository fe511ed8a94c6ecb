package org.allmende.care;

/** How something was. */
public enum Verdict {
    YES,
    PARTLY,
    NO
}
