package org.allmende.upgrade;

import java.math.BigDecimal;
import java.util.UUID;
import org.allmende.work.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * From which template a project was started, and how far it has followed it.
 *
 * @param slug of the template
 * @param version the version both sides have agreed on
 * @param newest the newest version of the template
 * @param base what both have agreed on, in the file format; null in projects from before
 * @param factor the size it was adopted in
 * @param postponed how many changes of that version wait to be decided on
 */
record Adopted(
        ProjectId project,
        String slug,
        String title,
        UUID version,
        String number,
        UUID newest,
        String newestNumber,
        @Nullable String base,
        BigDecimal factor,
        int postponed) {

    boolean isBehind() {
        return !version.equals(newest) || postponed > 0;
    }
}
