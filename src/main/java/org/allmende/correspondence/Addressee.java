package org.allmende.correspondence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may be asked, and about what.
 *
 * @param about the title of what it is about; of a longer one the beginning
 * @param path where that stands on this server
 * @param awayUntil the last day of an absence, or null while they are there
 */
public record Addressee(Side side, String about, String path, @Nullable LocalDate awayUntil) {

    static final int LONGEST = 300;

    public Addressee {
        about = about.length() <= LONGEST ? about : about.substring(0, LONGEST - 1) + "…";
    }
}
