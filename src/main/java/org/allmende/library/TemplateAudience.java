package org.allmende.library;

/** Who sees a template besides the authority that looks after it. */
public enum TemplateAudience {
    /** Nobody. */
    OWN,
    /** The authorities it chose. */
    CHOSEN,
    /** Every authority of the server. */
    COMMONS
}
