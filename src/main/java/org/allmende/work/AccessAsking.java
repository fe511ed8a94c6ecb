package org.allmende.work;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.allmende.shared.NotFound;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.shared.TimeOrderedId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Zugriff anfragen: who follows a link to what is not theirs asks for it. Nothing tells the asker
 * whether there is anything until somebody who plans there answers.
 */
@Component
public class AccessAsking {

    private static final int MOST_WAITING = 20;
    private static final String ID = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";
    private static final Pattern PATH =
            Pattern.compile("/projekte/" + ID + "(?:/elemente/" + ID + ")?(?:/.*)?");

    private final Projects projects;
    private final AccessRequests requests;
    private final ProjectMembership membership;
    private final History history;

    AccessAsking(
            Projects projects,
            AccessRequests requests,
            ProjectMembership membership,
            History history) {
        this.projects = projects;
        this.requests = requests;
        this.membership = membership;
        this.history = history;
    }

    /**
     * What of an address can be asked for.
     *
     * @return the project or the item, as an address; null for anything else
     */
    public static @Nullable String asked(String path) {
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches()) {
            return null;
        }
        return "/projekte/"
                + matcher.group(1)
                + (matcher.group(2) == null ? "" : "/elemente/" + matcher.group(2));
    }

    /**
     * @param note why, at most 1,000 characters
     * @throws Refused when the address can hold nothing, or too much waits already
     */
    @Transactional
    public void ask(Viewer viewer, String path, String note) {
        String asked = asked(path);
        if (asked == null) {
            throw new Refused(Problem.at("path", "work.request.path"));
        }
        if (requests.waiting(viewer) >= MOST_WAITING) {
            throw new Refused("work.request.many", MOST_WAITING);
        }
        Matcher ids = PATH.matcher(asked);
        boolean known = ids.matches();
        AccessRequests.Goal goal =
                !known
                        ? null
                        : requests.goal(
                                        viewer,
                                        UUID.fromString(ids.group(1)),
                                        ids.group(2) == null ? null : UUID.fromString(ids.group(2)))
                                .orElse(null);
        if (requests.insert(viewer, asked, note, goal) && goal != null) {
            trace(viewer, goal, "ACCESS_REQUESTED", null, viewer.person().toString());
        }
    }

    @Transactional(readOnly = true)
    public List<OwnRequest> mine(Viewer viewer) {
        return requests.mine(viewer);
    }

    /** What waits for those who plan the project or a part of it. */
    @Transactional(readOnly = true)
    public List<AccessRequest> open(Viewer viewer, ProjectId project) {
        return requests.open(viewer, project);
    }

    /**
     * @param role the right that is given, or null to decline
     */
    @Transactional
    public AccessRequest answer(
            Viewer viewer, ProjectId project, UUID id, @Nullable ProjectRole role) {
        AccessRequest request =
                requests.open(viewer, project).stream()
                        .filter(open -> open.id().equals(id))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        projects.at(viewer, project, request.item()).forPlanning();
        if (role != null) {
            membership.give(
                    viewer, project, request.item(), Grantee.of(request.asker().id()), role);
        }
        requests.answer(viewer, id, role);
        trace(
                viewer,
                new AccessRequests.Goal(project, request.item()),
                role == null ? "ACCESS_DECLINED" : "ACCESS_GRANTED",
                request.asker().id().toString(),
                role == null ? null : role.name());
        return request;
    }

    private void trace(
            Viewer viewer,
            AccessRequests.Goal goal,
            String what,
            @Nullable String from,
            @Nullable String to) {
        history.append(
                viewer,
                goal.project(),
                TimeOrderedId.next(),
                Cause.HAND,
                List.of(new History.Trace(goal.item(), what, from, to)));
    }
}
