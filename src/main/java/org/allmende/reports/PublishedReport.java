package org.allmende.reports;

import java.time.LocalDate;
import org.allmende.community.ContributionKey;
import org.allmende.people.AuthorityKind;
import org.allmende.plan.Land;
import org.allmende.plan.SizeClass;
import org.allmende.shell.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A report as others read it.
 *
 * @param authority its name, or null where it wants to stay unnamed
 * @param template null where there is none or the viewer does not see it
 * @param own whether it is of the viewer's authority
 * @param shown whether others see it: not while moderators have not looked at it, or have hidden it
 * @param thanks how many authorities it has helped
 * @param thanked whether the viewer's is among them
 */
public record PublishedReport(
        ReportId id,
        Extent extent,
        @Nullable String authority,
        AuthorityKind kind,
        Land land,
        @Nullable SizeClass size,
        Circle circle,
        @Nullable ReportTemplate template,
        ReportContent content,
        LocalDate publishedOn,
        boolean own,
        boolean shown,
        int thanks,
        boolean thanked) {

    private static final int CURRENT_YEARS = 1;

    /** As the community knows it. */
    public ContributionKey key() {
        return key(id);
    }

    static ContributionKey key(ReportId id) {
        return new ContributionKey("report", id.value());
    }

    public String path() {
        return "/erfahrungen/" + id;
    }

    public Conclusion conclusion() {
        return Conclusion.valueOf(content.head(HeadField.CONCLUSION));
    }

    /** Whether its figures are measured, so that others may count on them. */
    public boolean isMeasured() {
        return content.standsOnFigures();
    }

    /** Its authority, or what may be known of it. */
    public String house(Texts t) {
        return authority == null ? t.of("reports.unnamed", t.of(kind)) : authority;
    }

    /** The Land and size class. */
    public String whereabouts(Texts t) {
        return size == null ? land.title() : land.title() + ", " + t.of(size);
    }

    /** The day on which its authority is to say whether it still holds. */
    public LocalDate reviewOn() {
        return publishedOn.plusYears(CURRENT_YEARS);
    }
}
