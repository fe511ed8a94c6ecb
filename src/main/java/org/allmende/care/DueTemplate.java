package org.allmende.care;

import java.time.LocalDate;
import java.util.List;
import org.allmende.library.Template;

/**
 * A template one looks after, with what is due on it.
 *
 * @param changes laws it cites that changed since it was checked
 * @param links those that lead nowhere
 * @param unread how many remarks of those who used it nobody has read
 * @param today the reader's day
 */
public record DueTemplate(
        Template template,
        LegalState law,
        List<LegalChange> changes,
        List<BrokenLink> links,
        int unread,
        LocalDate today) {

    /** Whether nobody has looked for a year, or ever. */
    public boolean isOverdue() {
        return law.isOld(today) || !law.isKnown();
    }

    public boolean isDue() {
        return isOverdue() || !changes.isEmpty() || !links.isEmpty() || unread > 0;
    }
}
