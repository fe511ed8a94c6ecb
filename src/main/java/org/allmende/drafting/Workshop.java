package org.allmende.drafting;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.allmende.library.Template;
import org.allmende.library.Templates;
import org.allmende.people.Colleagues;
import org.allmende.people.PersonCard;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an authority has in the making, and what it has published. */
@Component
@Transactional(readOnly = true)
public class Workshop {

    private final Drafts drafts;
    private final Templates templates;
    private final Colleagues colleagues;
    private final ProjectReading source;

    Workshop(Drafts drafts, Templates templates, Colleagues colleagues, ProjectReading source) {
        this.drafts = drafts;
        this.templates = templates;
        this.colleagues = colleagues;
        this.source = source;
    }

    /**
     * The page “Werkstatt”.
     *
     * @param drafts the last changed first
     * @param templates the authority's own
     * @param projects of which the viewer may make a template
     * @param people whoever changed a draft last
     */
    public record Page(
            List<DraftLine> drafts,
            List<Template> templates,
            List<ProjectLine> projects,
            Map<PersonId, PersonCard> people) {

        public String name(PersonId person) {
            PersonCard card = people.get(person);
            return card == null ? "" : card.name();
        }
    }

    /**
     * @throws org.allmende.shared.Forbidden when the viewer may not write templates
     */
    public Page of(Viewer viewer) {
        DraftEditing.refuseOthers(viewer);
        List<DraftLine> open = drafts.open(viewer);
        return new Page(
                open,
                templates.own(viewer),
                source.projects(viewer),
                colleagues.cards(
                        viewer,
                        open.stream()
                                .flatMap(line ->
                                        Stream.of(
                                                line.changedBy(),
                                                line.sentBy() == null
                                                        ? line.changedBy()
                                                        : line.sentBy()))
                                .distinct()
                                .toList()));
    }

    /** What somebody else has to look at. */
    public List<DraftLine> waiting(Viewer viewer) {
        return viewer.group().mayStartProjects()
                ? drafts.open(viewer).stream().filter(line -> line.waitsFor(viewer)).toList()
                : List.of();
    }
}
