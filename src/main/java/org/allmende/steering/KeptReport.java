package org.allmende.steering;

import java.time.Instant;
import java.time.LocalDate;
import org.allmende.tenancy.PersonId;

/**
 * A report as it was kept; nothing in it changes any more.
 *
 * @param situation “Lage”; Markdown, may be empty
 * @param outlook “Ausblick”; Markdown, may be empty
 */
public record KeptReport(
        ReportId id,
        StatusReport report,
        String situation,
        String outlook,
        PersonId person,
        Instant at) {

    /** A line of the list of reports. */
    public record Line(ReportId id, LocalDate asOf, PersonId person, Instant at) {}
}
