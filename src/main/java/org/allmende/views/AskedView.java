package org.allmende.views;

/**
 * What an address asks for.
 *
 * @param bare whether it says nothing about the view, so that the standard opens
 */
public record AskedView(ItemView view, boolean bare) {

    /** Says in an address: everything, also where another view is the standard. */
    static final String ALL = "ansicht=alle";

    public static final AskedView BARE = new AskedView(ItemView.PLAIN, true);
}
