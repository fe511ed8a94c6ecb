package org.allmende.contribution;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.allmende.drafting.Trace;
import org.allmende.drafting.TraceDeciding.Decision;
import org.allmende.drafting.Traces;
import org.allmende.library.Templates;
import org.allmende.people.Authorities;
import org.allmende.people.AuthorityCard;
import org.allmende.people.Colleagues;
import org.allmende.plan.ItemKey;
import org.allmende.plan.PlanDocument;
import org.allmende.plan.PlanTexts;
import org.allmende.plan.PlanTexts.Passage;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.shared.Stale;
import org.allmende.shell.Problems;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way of a proposal out of its authority: nothing leaves it that nobody has decided on. */
@Component
public class RequestSending {

    private static final int LONGEST_TEXT = 2_000;

    private final ChangeRequests requests;
    private final Contributing contributing;
    private final Templates templates;
    private final Colleagues colleagues;
    private final Authorities authorities;
    private final RequestNews news;

    RequestSending(
            ChangeRequests requests,
            Contributing contributing,
            Templates templates,
            Colleagues colleagues,
            Authorities authorities,
            RequestNews news) {
        this.requests = requests;
        this.contributing = contributing;
        this.templates = templates;
        this.colleagues = colleagues;
        this.authorities = authorities;
        this.news = news;
    }

    /** A text of the version, wherever in its list. */
    private record Known(@Nullable ItemKey item, PlanTexts.Field field, String text) {

        static Known of(PlanTexts.Place place, String text) {
            return new Known(place.item(), place.field(), text);
        }
    }

    /** Names, numbers and amounts in the proposed texts that nobody has decided on yet. */
    @Transactional(readOnly = true)
    public List<Trace> open(Viewer viewer, ChangeRequest request) {
        if (!request.mayPrepare(viewer)) {
            return List.of();
        }
        Set<Known> published = new HashSet<>();
        for (Passage passage : PlanTexts.of(templates.document(viewer, request.version()))) {
            published.add(Known.of(passage.place(), passage.text()));
        }
        List<String> names =
                colleagues.of(viewer).stream().map(colleague -> colleague.card().name()).toList();
        var source = requests.source(viewer, request.id());
        return new Traces(names, source.fileReferences())
                .in(request.document()).stream()
                        .filter(trace -> !published.contains(Known.of(trace.place(), trace.text())))
                        .filter(trace -> !source.kept().contains(trace.mark()))
                        .toList();
    }

    /**
     * @param mark which one; the first with this mark is meant
     * @param decided name of a {@link Decision}
     * @param typed stands in its place, where it is to be replaced
     * @throws Stale when it is not there any more
     * @throws Refused at the field {@code other}
     */
    @Transactional
    public void decide(
            Viewer viewer, ChangeRequestId id, String mark, String decided, String typed) {
        ChangeRequest request = requests.locked(viewer, id).forPreparing(viewer);
        var problems = new Problems();
        var decision = problems.choice("entscheidung", decided, Decision.class, Decision.KEEP);
        problems.refuseIfAny();
        Trace trace =
                open(viewer, request).stream()
                        .filter(found -> found.mark().equals(mark))
                        .findFirst()
                        .orElseThrow(Stale::new);
        if (decision == Decision.KEEP) {
            requests.keep(viewer, id, mark);
        } else {
            requests.rewrite(viewer, id, without(request, trace, decision, typed));
        }
    }

    private static PlanDocument without(
            ChangeRequest request, Trace trace, Decision decision, String typed) {
        if (decision == Decision.REMOVE) {
            return trace.replacedIn(request.document(), "");
        }
        var problems = new Problems();
        String other = problems.required("other", typed, LONGEST_TEXT);
        problems.refuseIfAny();
        return trace.replacedIn(request.document(), other);
    }

    /**
     * Sends it to those who look after the template.
     *
     * @throws Refused while something is undecided, or when the template takes no proposals any
     *     more
     */
    @Transactional
    public void send(Viewer viewer, ChangeRequestId id) {
        ChangeRequest request = requests.locked(viewer, id).forPreparing(viewer);
        int open = open(viewer, request).size();
        if (open > 0) {
            throw new Refused(Problem.of("contribution.traces.open", open));
        }
        contributing.accepting(viewer, request.slug());
        requests.state(viewer, id, RequestState.OPEN);
        String from = authorities.card(request.authority()).map(AuthorityCard::name).orElseThrow();
        news.toMaintainers(viewer, request, "sent", from);
    }

    @Transactional
    public void withdraw(Viewer viewer, ChangeRequestId id) {
        requests.locked(viewer, id).forWithdrawing(viewer);
        requests.state(viewer, id, RequestState.WITHDRAWN);
    }
}
