package org.allmende.correspondence;

/**
 * Somebody who may be asked, and about what.
 *
 * @param about the title of what it is about; of a longer one the beginning
 * @param path where that stands on this server
 */
public record Addressee(Side side, String about, String path) {

    static final int LONGEST = 300;

    public Addressee {
        about = about.length() <= LONGEST ? about : about.substring(0, LONGEST - 1) + "…";
    }
}
