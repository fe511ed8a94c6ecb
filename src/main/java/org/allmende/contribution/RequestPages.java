package org.allmende.contribution;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.allmende.library.ChangeGroup;
import org.allmende.library.Template;
import org.allmende.library.Templates;
import org.allmende.people.Authorities;
import org.allmende.people.AuthorityCard;
import org.allmende.plan.MergeChange;
import org.allmende.plan.Plan;
import org.allmende.plan.PlanDocument;
import org.allmende.plan.PlanMerge;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the page of a proposal. */
@Component
@Transactional(readOnly = true)
public class RequestPages {

    private final ChangeRequests requests;
    private final RequestSending sending;
    private final Templates templates;
    private final Authorities authorities;

    RequestPages(
            ChangeRequests requests,
            RequestSending sending,
            Templates templates,
            Authorities authorities) {
        this.requests = requests;
        this.sending = sending;
        this.templates = templates;
        this.authorities = authorities;
    }

    /**
     * @throws NotFound for everybody but the two sides
     * @throws Forbidden when the viewer may not read the library
     */
    public RequestPage of(Frame frame, Viewer viewer, ChangeRequestId id) {
        return again(frame, viewer, id, AnswerForm.EMPTY);
    }

    /** The same page with what was typed. */
    public RequestPage again(Frame frame, Viewer viewer, ChangeRequestId id, AnswerForm form) {
        ChangeRequest request = requests.visibleTo(viewer, id);
        Optional<Template> template = templates.find(viewer, request.slug());
        PlanDocument base = request.document();
        List<ChangeGroup> groups = List.of();
        if (template.isPresent()) {
            base = templates.document(viewer, request.version());
            groups = groups(frame, viewer, request, base.plan(), template.get());
        }
        return new RequestPage(
                request,
                authorities.card(request.authority()).map(AuthorityCard::name).orElse(""),
                base.version(),
                template.map(seen -> seen.version().number()).orElse(""),
                template.map(seen -> seen.version().id().toString()).orElse(""),
                groups,
                template.isPresent() ? sending.open(viewer, request) : List.of(),
                requests.messages(viewer, id),
                chosen(request, form, groups),
                form.words(),
                request.mayPrepare(viewer),
                request.mayWithdraw(viewer),
                request.mayAnswer(viewer) && template.isPresent(),
                request.mayWrite(viewer),
                request.draft() != null
                        && request.isFor(viewer)
                        && viewer.group().mayStartProjects());
    }

    /** While it can be answered: what it would change in the newest version. */
    private List<ChangeGroup> groups(
            Frame frame, Viewer viewer, ChangeRequest request, Plan base, Template template) {
        Plan against =
                request.state() == RequestState.OPEN
                        ? templates.document(viewer, template.version()).plan()
                        : base;
        var merge = PlanMerge.merge(base, against, request.document().plan());
        return ChangeGroup.of(merge, frame.t());
    }

    /** Until somebody chooses, all that contradicts nothing is ticked. */
    private static Set<String> chosen(
            ChangeRequest request, AnswerForm form, List<ChangeGroup> groups) {
        if (request.state() != RequestState.OPEN) {
            return Set.copyOf(request.accepted());
        }
        if (!form.newest().isEmpty()) {
            return form.chosen();
        }
        return groups.stream()
                .flatMap(group -> group.items().stream())
                .flatMap(item -> item.changes().stream())
                .map(shown -> shown.change())
                .filter(change -> !change.conflict())
                .map(MergeChange::id)
                .map(MergeChange.Id::toString)
                .collect(java.util.stream.Collectors.toSet());
    }
}
