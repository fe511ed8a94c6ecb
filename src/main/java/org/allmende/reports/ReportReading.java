package org.allmende.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.allmende.commons.Belonging;
import org.allmende.commons.Belongings;
import org.allmende.commons.EntryKind;
import org.allmende.library.Template;
import org.allmende.library.Templates;
import org.allmende.people.Authorities;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What one reads of reports; a visitor, who is nobody, what is open to all. Guests do not look into
 * the commons.
 */
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
     * @param verified whether the viewer's authority is, so that it reads what others share; not
     *     for visitors
     */
    public record Page(
            ReportFilter filter,
            String template,
            List<PublishedReport> reports,
            boolean more,
            List<ReportLine> own,
            boolean verified,
            boolean mayWrite) {}

    public Page page(@Nullable Viewer viewer, ReportFilter filter) {
        refuseGuests(viewer);
        boolean writes = mayWrite(viewer);
        List<PublishedReport> found = published.page(viewer, filter);
        return new Page(
                filter,
                template(viewer, filter, found),
                found.stream().limit(ReportFilter.PAGE).toList(),
                found.size() > ReportFilter.PAGE,
                viewer != null && writes ? reports.open(viewer) : List.of(),
                viewer != null && authorities.of(viewer).verifiedOn() != null,
                writes);
    }

    private String template(
            @Nullable Viewer viewer, ReportFilter filter, List<PublishedReport> found) {
        if (filter.template().isEmpty()) {
            return "";
        }
        Optional<String> title =
                viewer == null
                        ? found.stream()
                                .map(PublishedReport::template)
                                .filter(Objects::nonNull)
                                .map(ReportTemplate::title)
                                .findFirst()
                        : templates.find(viewer, filter.template()).map(Template::title);
        return title.orElse(filter.template());
    }

    /**
     * @throws NotFound when nobody published such a report to the viewer
     */
    public PublishedReport of(@Nullable Viewer viewer, ReportId id) {
        refuseGuests(viewer);
        return published.visibleTo(viewer, id).orElseThrow(NotFound::new);
    }

    /**
     * The page of one.
     *
     * @param mayWrite whether the viewer writes reports of their authority
     * @param mayAppeal whether others do not see it, and the viewer answers for it
     */
    public record Sheet(
            PublishedReport report,
            List<ReportComment> comments,
            boolean mayWrite,
            boolean mayAppeal,
            Belonging belonging) {}

    /**
     * @throws NotFound when nobody published such a report to the viewer
     */
    public Sheet sheet(@Nullable Viewer viewer, ReportId id) {
        PublishedReport report = of(viewer, id);
        return new Sheet(
                report,
                comments.of(viewer, id),
                mayWrite(viewer),
                viewer != null && !report.shown() && published.answersFor(viewer, id),
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

    /** What the viewer is to confirm. */
    public List<PublishedReport> due(Viewer viewer, LocalDate today) {
        return viewer.group().mayStartProjects() ? published.due(viewer, today) : List.of();
    }

    private static boolean mayWrite(@Nullable Viewer viewer) {
        return viewer != null && viewer.group().mayStartProjects();
    }

    private static void refuseGuests(@Nullable Viewer viewer) {
        if (viewer != null && !viewer.group().mayReadLibrary()) {
            throw new Forbidden();
        }
    }
}
