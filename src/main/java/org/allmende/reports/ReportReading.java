package org.allmende.reports;

import java.util.List;
import org.allmende.commons.Belonging;
import org.allmende.commons.Belongings;
import org.allmende.commons.EntryKind;
import org.allmende.library.Template;
import org.allmende.library.Templates;
import org.allmende.people.Authorities;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What one reads of reports. Guests do not look into the commons. */
@Component
@Transactional(readOnly = true)
public class ReportReading {

    private static final int BESIDE = 3;

    private final Reports reports;
    private final PublishedReports published;
    private final ReportComments comments;
    private final Templates templates;
    private final Authorities authorities;
    private final Belongings belongings;

    ReportReading(
            Reports reports,
            PublishedReports published,
            ReportComments comments,
            Templates templates,
            Authorities authorities,
            Belongings belongings) {
        this.belongings = belongings;
        this.reports = reports;
        this.published = published;
        this.comments = comments;
        this.templates = templates;
        this.authorities = authorities;
    }

    /**
     * The page of all.
     *
     * @param template title of the one it is filtered by, or empty
     * @param more whether there is a further page
     * @param own what the viewer's authority has not published yet; empty for those who do not
     *     write
     * @param verified whether the viewer's authority is, so that it reads what others share
     */
    public record Page(
            ReportFilter filter,
            String template,
            List<PublishedReport> reports,
            boolean more,
            List<ReportLine> own,
            boolean verified,
            boolean mayWrite) {}

    public Page page(Viewer viewer, ReportFilter filter) {
        refuseGuests(viewer);
        boolean writes = viewer.group().mayStartProjects();
        List<PublishedReport> found = published.page(viewer, filter);
        return new Page(
                filter,
                template(viewer, filter),
                found.stream().limit(ReportFilter.PAGE).toList(),
                found.size() > ReportFilter.PAGE,
                writes ? reports.open(viewer) : List.of(),
                authorities.of(viewer).verifiedOn() != null,
                writes);
    }

    private String template(Viewer viewer, ReportFilter filter) {
        return filter.template().isEmpty()
                ? ""
                : templates
                        .find(viewer, filter.template())
                        .map(Template::title)
                        .orElse(filter.template());
    }

    /**
     * @throws NotFound when nobody published such a report to the viewer
     */
    public PublishedReport of(Viewer viewer, ReportId id) {
        refuseGuests(viewer);
        return published.visibleTo(viewer, id).orElseThrow(NotFound::new);
    }

    /**
     * The page of one.
     *
     * @param mayWrite whether the viewer writes reports of their authority
     */
    public record Sheet(
            PublishedReport report,
            List<ReportComment> comments,
            boolean mayWrite,
            Belonging belonging) {}

    /**
     * @throws NotFound when nobody published such a report to the viewer
     */
    public Sheet sheet(Viewer viewer, ReportId id) {
        return new Sheet(
                of(viewer, id),
                comments.of(viewer, id),
                viewer.group().mayStartProjects(),
                belongings.of(viewer, EntryKind.REPORT, id.value()));
    }

    /** The newest about a template. */
    public List<PublishedReport> of(Viewer viewer, Template template) {
        return published.ofTemplate(viewer, template.id(), BESIDE);
    }

    /** What waits for the viewer's approval. */
    public List<ReportLine> waiting(Viewer viewer) {
        return viewer.group().mayStartProjects()
                ? reports.open(viewer).stream().filter(line -> line.waitsFor(viewer)).toList()
                : List.of();
    }

    private static void refuseGuests(Viewer viewer) {
        if (!viewer.group().mayReadLibrary()) {
            throw new Forbidden();
        }
    }
}
