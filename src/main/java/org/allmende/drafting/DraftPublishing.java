package org.allmende.drafting;

import java.util.List;
import org.allmende.library.StewardNews;
import org.allmende.library.TemplatePublishing;
import org.allmende.library.Templates;
import org.allmende.people.Authorities;
import org.allmende.people.AuthorityCard;
import org.allmende.shared.Forbidden;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.shell.Problems;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From a draft to a published version, by four eyes: one person sends it, another answers. */
@Component
public class DraftPublishing {

    private static final int LONGEST_REMARK = 2_000;

    private final Drafts drafts;
    private final Authorities authorities;
    private final TemplatePublishing publishing;
    private final TraceDeciding traces;
    private final Templates templates;
    private final ApplicationEventPublisher events;

    DraftPublishing(
            Drafts drafts,
            Authorities authorities,
            TemplatePublishing publishing,
            TraceDeciding traces,
            Templates templates,
            ApplicationEventPublisher events) {
        this.drafts = drafts;
        this.authorities = authorities;
        this.publishing = publishing;
        this.traces = traces;
        this.templates = templates;
        this.events = events;
    }

    /** The authorities one may choose as readers: all but one's own, by name. */
    @Transactional(readOnly = true)
    public List<AuthorityCard> others(Viewer viewer) {
        return authorities.others(viewer);
    }

    /**
     * Asks for the review.
     *
     * @throws Refused with all that is missing, at its fields
     */
    @Transactional
    public void send(Viewer viewer, DraftId id, PublicationForm form) {
        DraftEditing.refuseOthers(viewer);
        Draft draft = drafts.locked(viewer, id).changeable();
        Draft sent = form.into(draft, published(viewer, draft));
        traces.refuseOpen(viewer, sent);
        drafts.save(viewer, draft, sent.document());
        drafts.send(viewer, id, sent.readership());
        tell(viewer, sent, List.of(), sent.path() + "/veroeffentlichung", "review", "");
    }

    /** The number of the newest version; null for a new template. */
    private @Nullable String published(Viewer viewer, Draft draft) {
        return draft.template() == null
                ? null
                : templates.visibleTo(viewer, draft.document().id()).version().number();
    }

    /** Takes the draft back to write on. */
    @Transactional
    public void withdraw(Viewer viewer, DraftId id) {
        DraftEditing.refuseOthers(viewer);
        inReview(viewer, id);
        drafts.state(viewer, id, DraftState.EDITING);
    }

    /**
     * Accepts the draft: it is published at once.
     *
     * @return the name of the template
     * @throws Forbidden for who sent it
     * @throws Refused when a higher version was published meanwhile
     */
    @Transactional
    public String accept(Viewer viewer, DraftId id) {
        Draft draft = forReview(viewer, id);
        var template = publishing.publish(viewer, draft.document(), draft.readership());
        drafts.publish(viewer, id, template);
        String path = "/vorlagen/" + draft.document().id();
        tell(viewer, draft, sender(draft), path, "published", "");
        events.publishEvent(new DraftPublished(viewer, id, template));
        return draft.document().id();
    }

    /**
     * Gives the draft back.
     *
     * @throws Forbidden for who sent it
     * @throws Refused at the field {@code remark} without one
     */
    @Transactional
    public void giveBack(Viewer viewer, DraftId id, String typed) {
        Draft draft = forReview(viewer, id);
        var problems = new Problems();
        String remark = problems.required("remark", typed, LONGEST_REMARK);
        problems.refuseIfAny();
        drafts.giveBack(viewer, id, remark);
        tell(viewer, draft, sender(draft), draft.path(), "returned", remark);
    }

    private static List<PersonId> sender(Draft draft) {
        PersonId sender = draft.sentBy();
        return sender == null ? List.of() : List.of(sender);
    }

    private void tell(
            Viewer viewer,
            Draft draft,
            List<PersonId> people,
            String path,
            String what,
            String words) {
        events.publishEvent(
                new StewardNews(
                        viewer,
                        viewer.authority(),
                        people,
                        draft.id().value(),
                        path,
                        draft.title(),
                        "drafting.news." + what,
                        words));
    }

    private Draft forReview(Viewer viewer, DraftId id) {
        DraftEditing.refuseOthers(viewer);
        Draft draft = inReview(viewer, id);
        if (!draft.mayReview(viewer)) {
            throw new Forbidden();
        }
        return draft;
    }

    private Draft inReview(Viewer viewer, DraftId id) {
        Draft draft = drafts.locked(viewer, id);
        if (draft.state() != DraftState.REVIEW) {
            throw new Refused(Problem.of("drafting.review.over"));
        }
        return draft;
    }
}
