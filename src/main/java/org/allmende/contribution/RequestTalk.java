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

    RequestTalk(ChangeRequests requests, Contributing contributing) {
        this.requests = requests;
        this.contributing = contributing;
    }

    /**
     * @throws Forbidden for who has no part in it
     * @throws Refused at the field {@code message}
     */
    @Transactional
    public void write(Viewer viewer, ChangeRequestId id, String typed) {
        if (!requests.visibleTo(viewer, id).mayWrite(viewer)) {
            throw new Forbidden();
        }
        var problems = new Problems();
        String words = problems.required("message", typed, LONGEST);
        problems.refuseIfAny();
        requests.write(viewer, id, contributing.name(viewer), words);
    }
}
