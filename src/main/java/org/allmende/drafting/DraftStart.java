package org.allmende.drafting;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.allmende.library.Template;
import org.allmende.library.TemplateKind;
import org.allmende.library.Templates;
import org.allmende.plan.Plan;
import org.allmende.plan.PlanDocument;
import org.allmende.plan.PlanOrigin;
import org.allmende.plan.Recurrence;
import org.allmende.plan.Rhythm;
import org.allmende.plan.Roll;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.shared.Refused;
import org.allmende.shell.Problems;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins drafts: empty, from a file, or as the next version of an own template. */
@Component
public class DraftStart {

    static final int LONGEST_TITLE = 200;
    private static final String FIRST = "1.0";
    private static final String LICENCE = "CC-BY-4.0";
    private static final int LONGEST_NAME = 80;
    private static final Recurrence BY_HAND =
            new Recurrence(
                    "Ankertag",
                    new Rhythm.Event(Rhythm.Occasion.BY_HAND, null),
                    Roll.NEXT,
                    0,
                    List.of());

    private final Templates templates;
    private final Drafts drafts;

    DraftStart(Templates templates, Drafts drafts) {
        this.templates = templates;
        this.drafts = drafts;
    }

    /**
     * @param kind a routine begins as one by hand; its rhythm stands in the header
     * @throws Refused at the field {@code title}
     */
    @Transactional
    public DraftId empty(Viewer viewer, TemplateKind kind, String typedTitle) {
        DraftEditing.refuseOthers(viewer);
        var problems = new Problems();
        String title = problems.required("title", typedTitle, LONGEST_TITLE);
        problems.refuseIfAny();
        return drafts.add(
                viewer,
                null,
                PlanDocument.of(name(title), FIRST, title, Plan.EMPTY)
                        .as(name(title), FIRST, LICENCE, "")
                        .recurring(kind == TemplateKind.ROUTINE ? BY_HAND : null));
    }

    /**
     * A document from elsewhere. Under the name of an own template it becomes the next version of
     * that, otherwise a new template with a name of its own.
     */
    @Transactional
    public DraftId from(Viewer viewer, PlanDocument document) {
        DraftEditing.refuseOthers(viewer);
        return own(viewer, document.id())
                .map(own -> drafts.add(viewer, own.id(), next(document, own)))
                .orElseGet(() -> drafts.add(viewer, null, fresh(document)));
    }

    /**
     * @throws NotFound when the viewer's authority does not look after such a template
     * @throws Forbidden when the viewer may not write templates
     */
    @Transactional
    public DraftId nextVersion(Viewer viewer, String slug) {
        DraftEditing.refuseOthers(viewer);
        Template own = own(viewer, slug).orElseThrow(NotFound::new);
        return drafts.add(viewer, own.id(), next(templates.document(viewer, own.version()), own));
    }

    /**
     * An own variant of a template: it remembers what it was made of, and names who made that.
     *
     * @throws NotFound when there is no such template
     * @throws Forbidden when the viewer may not write templates
     */
    @Transactional
    public DraftId variant(Viewer viewer, String slug) {
        DraftEditing.refuseOthers(viewer);
        Template origin = templates.visibleTo(viewer, slug);
        PlanDocument document = templates.document(viewer, origin.version());
        String owner = origin.standing().ownerName();
        PlanDocument credited =
                owner.isEmpty() || origin.standing().isOf(viewer)
                        ? document
                        : document.contributedBy(owner);
        return drafts.add(
                viewer,
                null,
                credited.as(name(document.title()), FIRST, licence(document), "")
                        .asVariantOf(new PlanOrigin(origin.slug(), document.version())));
    }

    Optional<Template> own(Viewer viewer, String slug) {
        return templates.own(viewer).stream()
                .filter(template -> template.slug().equals(slug))
                .findFirst();
    }

    private static PlanDocument fresh(PlanDocument document) {
        return document.as(
                name(document.title()),
                document.version(),
                licence(document),
                document.note() == null ? "" : document.note());
    }

    private static PlanDocument next(PlanDocument document, Template own) {
        return document.as(
                own.slug(), NextNumber.after(own.version().number()), licence(document), "");
    }

    private static String licence(PlanDocument document) {
        return document.licence() == null ? LICENCE : document.licence();
    }

    /**
     * A name for the address of a template. Names of templates one does not see must not be told by
     * a refusal, so it ends with something that no other has.
     */
    static String name(String title) {
        String plain =
                Normalizer.normalize(
                                title.toLowerCase(Locale.GERMAN)
                                        .replace("ä", "ae")
                                        .replace("ö", "oe")
                                        .replace("ü", "ue")
                                        .replace("ß", "ss"),
                                Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .replaceAll("[^a-z0-9]+", "-");
        String words =
                plain.substring(0, Math.min(LONGEST_NAME, plain.length())).replaceAll("^-|-$", "");
        String own = UUID.randomUUID().toString().substring(0, 6);
        return words.isEmpty() ? "vorlage-" + own : words + "-" + own;
    }
}
