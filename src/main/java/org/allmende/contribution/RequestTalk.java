package org.allmende.contribution;

import org.allmende.shared.Forbidden;
import org.allmende.shared.Refused;
import org.allmende.shell.Problems;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What both sides say about a proposal. */
@Component
public class RequestTalk {

    private static final int LONGEST = 2_000;

    private final ChangeRequests requests;
    private final Contributing contributing;
    private final RequestNews news;

    RequestTalk(ChangeRequests requests, Contributing contributing, RequestNews news) {
        this.requests = requests;
        this.contributing = contributing;
        this.news = news;
    }

    /**
     * @throws Forbidden for who has no part in it
     * @throws Refused at the field {@code message}
     */
    @Transactional
    public void write(Viewer viewer, ChangeRequestId id, String typed) {
        ChangeRequest request = requests.visibleTo(viewer, id);
        if (!request.mayWrite(viewer)) {
            throw new Forbidden();
        }
        var problems = new Problems();
        String words = problems.required("message", typed, LONGEST);
        problems.refuseIfAny();
        requests.write(viewer, id, contributing.name(viewer), words);
        if (request.isFrom(viewer)) {
            news.toMaintainers(viewer, request, "message", words);
        } else {
            news.toProposer(viewer, request, "message", words);
        }
    }
}
