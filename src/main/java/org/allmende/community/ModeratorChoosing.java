package org.allmende.community;

import java.util.List;
import org.allmende.people.EmailAddress;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.shell.Problems;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The operator says who moderates. */
@Component
public class ModeratorChoosing {

    private final Moderators moderators;

    ModeratorChoosing(Moderators moderators) {
        this.moderators = moderators;
    }

    @Transactional(readOnly = true)
    public List<Moderator> all(Viewer viewer) {
        check(viewer);
        return moderators.visibleTo(viewer);
    }

    /**
     * Somebody moderates from now on.
     *
     * @return their name
     */
    @Transactional
    public String add(Viewer viewer, String typed) {
        check(viewer);
        var problems = new Problems();
        String email = EmailAddress.read(problems, "email", typed);
        problems.refuseIfAny();
        Moderators.Candidate chosen =
                moderators
                        .candidate(email)
                        .orElseThrow(() ->
                                new Refused(Problem.at("email", "community.moderator.unknown")));
        moderators.add(viewer, chosen);
        return chosen.name();
    }

    @Transactional
    public void remove(Viewer viewer, PersonId person) {
        check(viewer);
        if (!moderators.remove(viewer, person)) {
            throw new NotFound();
        }
    }

    private static void check(Viewer viewer) {
        if (!viewer.operator()) {
            throw new Forbidden();
        }
    }
}
