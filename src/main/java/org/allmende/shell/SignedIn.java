package org.allmende.shell;

import org.allmende.tenancy.Viewer;

/**
 * The asker of this request as the frame shows them. The module {@code signin} puts one into the
 * request under {@link #ATTRIBUTE} once somebody is signed in.
 */
public record SignedIn(Viewer viewer, Frame.Me me, String language, String theme) {

    public static final String ATTRIBUTE = SignedIn.class.getName();
}
